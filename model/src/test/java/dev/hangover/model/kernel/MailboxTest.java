package dev.hangover.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hangover.model.json.BridgeJson;
import dev.hangover.model.kernel.device.Mailbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final KernelUnderTest kernel = KernelUnderTest.bootstrapped();

    @Test
    void messageThatComesTwiceIsTakenOnceAndAcknowledgedAgain() {
        kernel.act("mail", "ann", "4", "0");
        kernel.act("mail", "ann", "4", "0");
        assertThat(kernel.state("counter", "count.ann")).isEqualTo("1");
        assertThat(written()).containsExactly("ann {\"ack\":4,\"outbox\":[[1,\"reply to 4\"]]}");
    }

    @Test
    void replyStaysUntilThePeerHasAcknowledgedIt() {
        kernel.act("mail", "ann", "1", "0");
        kernel.act("mail", "ann", "2", "1");
        assertThat(written()).containsExactly("ann {\"ack\":2,\"outbox\":[[2,\"reply to 2\"]]}");
    }

    @Test
    void whatHasNotChangedIsNotWrittenAgainNotEvenAfterItWasReadFromChainStorage() {
        kernel.act("mail", "ann", "4", "0");
        String text = written().get(0).substring("ann ".length());
        kernel.kernel().mailbox().forget();
        kernel.kernel()
                .mailbox()
                .load(BridgeJson.array().add(BridgeJson.array().add("ann").add(text)));
        kernel.act("mail", "ann", "4", "0");
        assertThat(written()).isEmpty();
    }

    @Test
    void mailboxThatWasNotReadCannotBeUsed() {
        assertThatThrownBy(() -> new Mailbox().call(List.of("ack", "ann", "1")))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<String> written() {
        List<String> written = new ArrayList<>();
        kernel.kernel().mailbox().write((peer, text) -> written.add(peer + " " + text));
        return written;
    }
}
