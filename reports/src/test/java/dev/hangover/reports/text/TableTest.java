package dev.hangover.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = new Table(List.of(
            Column.left("name"),
            Column.right("n").atLeast(3),
            Column.left("what").after(2)));

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        table.row("a", 1, "one").line("between").row("longer", 20_000, "");

        assertThat(table.text()).isEqualTo("""
                name       n  what
                ------------------
                a          1  one
                between
                longer 20000
                """);
    }

    @Test
    void columnsAreAtLeastAsWideAsTheirTitleAndTheirLeastWidth() {
        assertThat(table.row("a", 1, "one").lines()).containsExactly("a      1  one");
        assertThat(table.header()).isEqualTo("name   n  what");
    }

    @Test
    void rowsCanBePrintedAsTheyCome() {
        assertThat(table.row("a", 1, "one").lastRow()).isEqualTo("a      1  one");
        assertThat(table.row("b", 2, "two").lastRow()).isEqualTo("b      2  two");
    }

    @Test
    void markdownHasNoLinesBetweenRows() {
        assertThat(table.row("a", 1, "one").line("between").markdown()).isEqualTo("""
                | name | n   | what |
                | ---- | --- | ---- |
                | a    | 1   | one  |
                """);
    }
}
