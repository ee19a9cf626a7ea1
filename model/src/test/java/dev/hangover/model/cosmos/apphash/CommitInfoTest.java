package dev.hangover.model.cosmos.apphash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitInfoTest {
    @Test
    void isEncodedAsProtobufEncodesIt() {
        CommitInfo info = new CommitInfo(300, List.of(new StoreInfo("ab", 300, new byte[] {7})), 1_500);

        // version; store {name, id {version, hash}}; time {seconds, nanoseconds}
        assertThat(HexFormat.of().formatHex(info.encode()))
                .isEqualTo("08ac02" + "120c" + "0a026162" + "1206" + "08ac02" + "120107" + "1a08" + "0801"
                        + "1080cab5ee01");
    }

    @Test
    void comesBackFromItsBytes() {
        CommitInfo info = new CommitInfo(1, List.of(new StoreInfo("b", 1, new byte[32])), 1_700_000_000_123L);
        CommitInfo back = CommitInfo.decode(info.encode());

        assertThat(back.version()).isEqualTo(1);
        assertThat(back.timeMillis()).isEqualTo(1_700_000_000_123L);
        assertThat(back.store("b").orElseThrow().root()).hasSize(32);
        assertThat(back.store("a")).isEmpty();
    }

    @Test
    void bytesThatEndTooEarlyAreAnError() {
        assertThatThrownBy(() -> CommitInfo.decode(new byte[] {0x12, 0x20, 0x01}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
