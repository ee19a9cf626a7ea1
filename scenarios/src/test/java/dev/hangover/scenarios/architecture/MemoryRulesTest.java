package dev.hangover.scenarios.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hangover.harness.simulation.Measured;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What keeps the measuring of memory complete: it sees the fields of objects, and nothing else. */
class MemoryRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.hangover");

    @Test
    void nothingOfTheModelIsKeptInAStaticField() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.hangover.model..")
                .should()
                .beFinal()
                .check(CLASSES);
    }

    /** A class that lists its measured fields leaves the others out: each new field must be classified here. */
    @Test
    void theFieldsOfAClassThatSaysWhatIsMeasuredAreKnown() {
        SortedMap<String, TreeSet<String>> found = new TreeMap<>();
        CLASSES.stream()
                .filter(type -> type.isAssignableTo(Measured.class) && !type.isInterface())
                .forEach(type -> found.put(
                        type.getSimpleName(),
                        type.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .map(JavaField::getName)
                                .collect(Collectors.toCollection(TreeSet::new))));

        assertThat(found)
                .hasToString(
                        "{IavlNode=[absent, hash0, hash1, hash2, hash3, height, key, left, nonce, prefix, right, size, value,"
                                + " version], RecordedSends=[sends], StoreInfo=[name, root, version], Uncommitted=[database,"
                                + " statements], Variant=[base, deltaTable, expected, name, protocol, summary]}");
    }
}
