package dev.hangover.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {
    @Test
    void aMissingElementIsNamedByItsNumber() {
        assertThat(difference(numbers(35), numbers(34)))
                .hasToString("sql at section 3, list: 35 expected, 34 found; missing #35 35");
    }

    @Test
    void surplusAndChangedElementsAreNamedToo() {
        assertThat(listing("[1, 2, 3]", "[1, 2, 3, 2]")).contains("3 expected, 4 found; surplus #4 2");
        assertThat(listing("[1, 2, 3]", "[1, 7, 3]")).contains("3 expected, 3 found; #2 expected 2, found 7");
        assertThat(listing("[1, 2, 3]", "[2, 3, 9]")).contains("3 expected, 3 found; missing #1 1; surplus #3 9");
    }

    @Test
    void onlyTheFirstElementsAreShown() {
        assertThat(listing(numbers(9), "[]"))
                .contains("9 expected, 0 found; missing #1 1; missing #2 2; missing #3 3; and 6 more");
    }

    @Test
    void anotherOrderIsCalledThat() {
        assertThat(listing("[1, 2, 3]", "[1, 3, 2]")).contains("3 expected, 3 found; in another order from #2");
    }

    @Test
    void aListThatIsNotThereIsNotAnEmptyOne() {
        assertThat(Listing.of(Optional.of("[1, 2]"), Optional.empty())).contains("2 expected, nothing found");
        assertThat(Listing.of(Optional.empty(), Optional.of("[1, 2]"))).contains("nothing expected, 2 found");
    }

    @Test
    void elementsAreTakenAsTheyAreWritten() {
        String tricky = "[[\"a,\\\"]\", {\"b\": [1, 2]}], \"}\"]";

        assertThat(listing(tricky, "[\"}\"]"))
                .contains("2 expected, 1 found; missing #1 [\"a,\\\"]\", {\"b\": [1, 2]}]");
    }

    @Test
    void theOneListInWhichTwoObjectsDifferIsNamed() {
        assertThat(listing("{\"ack\": 3, \"outbox\": [1, 2]}", "{\"ack\": 3, \"outbox\": [1]}"))
                .contains("outbox: 2 expected, 1 found; missing #2 2");
        assertThat(listing("{\"ack\": 3, \"outbox\": [1, 2]}", "{\"ack\": 4, \"outbox\": [1]}"))
                .isEmpty();
        assertThat(listing("{\"ack\": 3}", "{\"ack\": 4}")).isEmpty();
    }

    @Test
    void whatIsNoListIsToldAsTwoValues() {
        for (String text : List.of("", "[", "[1", "[1}", "{1]", "[\"a]", "[1] 2", "{\"a\"}", "{a: [1]}", "abc")) {
            assertThat(listing(text, "[1]")).as(text).isEmpty();
            assertThat(listing("{\"a\": [1]}", text)).as(text).isEmpty();
        }
        assertThat(difference("a", "b")).hasToString("sql at section 3, list: expected a, actual b");
    }

    @Test
    void ofALongElementThePartIsShownInWhichBothBeginToDiffer() {
        String same = "x".repeat(200);

        assertThat(listing("[\"" + same + "1\"]", "[\"" + same + "2\"]").orElseThrow())
                .contains("xx1\" (203 characters)", "xx2\" (203 characters)")
                .hasSizeLessThan(300);
    }

    @Test
    void ofALongElementThatHoldsAListTheLengthsAreTold() {
        String one = "{\"name\": \"" + "x".repeat(90) + "\", \"args\": [1, 2, 3]}";

        assertThat(listing("[" + one + "]", "[" + one.replace("2, 3", "2") + "]"))
                .contains("1 expected, 1 found; #1 args: 3 expected, 2 found");
    }

    private static Difference difference(String expected, String actual) {
        return new Difference("sql", 3, "list", Optional.of(expected), Optional.of(actual));
    }

    private static Optional<String> listing(String expected, String actual) {
        return Listing.of(Optional.of(expected), Optional.of(actual));
    }

    private static String numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
