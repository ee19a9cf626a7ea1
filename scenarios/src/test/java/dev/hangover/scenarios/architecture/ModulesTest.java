package dev.hangover.scenarios.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between modules are one-way. A rule that finds no class to hold for fails: it would prove nothing. */
class ModulesTest {
    private static final String ROOT = "dev.hangover..";
    private static final String MODEL = "dev.hangover.model..";
    private static final String SIMULATION = "dev.hangover.harness.simulation..";

    private static final JavaClasses EVERYTHING = new ClassFileImporter().importPackages("dev.hangover");
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.hangover");

    @ParameterizedTest(name = "{0}", quoteTextArguments = false)
    @ValueSource(strings = {"harness", "model", "reports", "scenarios"})
    void everyModuleIsScanned(String module) {
        assertThat(PROGRAM.that(resideInAPackage("dev.hangover." + module + "..")))
                .hasSizeGreaterThan(9);
    }

    @Test
    void harnessKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("dev.hangover.harness..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("dev.hangover.harness..", "java..", "org.objectweb.asm.."))
                .check(PROGRAM);
        nobodyUses("org.objectweb.asm..", "dev.hangover.harness.memory..", "dev.hangover.scenarios.explore..")
                .check(EVERYTHING);
    }

    @Test
    void modelSeesOfTheHarnessOnlyTheWorldItRunsIn() {
        dependsAtHomeOnlyOn(MODEL, SIMULATION).check(PROGRAM);
    }

    @Test
    void theValuesBetweenTheTwoSidesOfANodeKnowNeither() {
        dependsAtHomeOnlyOn("dev.hangover.model.bridge..", "dev.hangover.model.json..")
                .check(PROGRAM);
    }

    @Test
    void theConditionsOfANodeKnowNoComponent() {
        dependsAtHomeOnlyOn("dev.hangover.model.conditions..", SIMULATION).check(PROGRAM);
    }

    @Test
    void theReaderOfPagesKnowsNoConnection() {
        String reader = "dev.hangover.model.swingstore.sqlite.page..";
        classes()
                .that()
                .resideInAPackage(reader)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        reader,
                        "dev.hangover.model.swingstore.text..",
                        "dev.hangover.model.disk..",
                        SIMULATION,
                        "java.lang..",
                        "java.nio..",
                        "java.util.."))
                .check(PROGRAM);
    }

    @Test
    void onlyScenariosKnowWhichBugADeviationStandsFor() {
        String incidents = "dev.hangover.model.incidents..";
        nobodyUses(incidents, "dev.hangover.scenarios..", incidents).check(PROGRAM);

        // The rule sees an import: there is one from where it is allowed.
        assertThat(nobodyUses(incidents, incidents).evaluate(PROGRAM).hasViolation())
                .isTrue();
    }

    @Test
    void reportsReadOnlyResultsAndTraces() {
        for (String form : List.of("text", "json", "jsonl")) {
            dependsAtHomeOnlyOn(
                            "dev.hangover.reports." + form + "..",
                            "dev.hangover.harness.input..",
                            "dev.hangover.harness.lattice..",
                            "dev.hangover.harness.result..",
                            "dev.hangover.harness.trace..")
                    .check(PROGRAM);
        }
    }

    /** The model has JSON of its own: the messages of the chain. The vectors say what a store answered, as JSON. */
    @Test
    void onlyReportsWriteJson() {
        String vectors = "dev.hangover.scenarios.conformance..";
        // Its schema is a document of JSON, no line of results.
        String catalogue = "dev.hangover.scenarios.catalogue..";
        DescribedPredicate<JavaClass> writers = resideInAPackage("tools.jackson.databind.json..")
                .or(simpleName("JsonNodeFactory"))
                .or(simpleName("ObjectMapper"));
        nobodyUses(writers, "dev.hangover.reports..", MODEL, vectors, catalogue).check(PROGRAM);

        // The rule sees how reports write.
        assertThat(nobodyUses(writers, MODEL, vectors, catalogue)
                        .evaluate(PROGRAM)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void reportsDoNotKnowEachOther() {
        slices().matching("dev.hangover.reports.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAnyPackage("dev.hangover.reports.certificate..", "dev.hangover.reports.dump.."),
                        resideInAnyPackage("dev.hangover.reports.json..", "dev.hangover.reports.jsonl.."))
                .check(PROGRAM);
    }

    @Test
    void catalogueKnowsWordsAndSettingsOfTheModelButNotItsBehaviour() {
        catalogueKnowsOnly(values()).check(PROGRAM);

        // The rule sees what it lets pass: there are such values.
        assertThat(catalogueKnowsOnly(resideInAnyPackage()).evaluate(PROGRAM).hasViolation())
                .isTrue();
    }

    private static ArchRule catalogueKnowsOnly(DescribedPredicate<JavaClass> ofOthers) {
        return classes()
                .that()
                .resideInAPackage("dev.hangover.scenarios.catalogue..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "dev.hangover.scenarios.catalogue..",
                                "dev.hangover.harness.expectation..",
                                "dev.hangover.harness.result..")
                        .or(ofOthers)
                        .or(not(resideInAPackage(ROOT))));
    }

    private static DescribedPredicate<JavaClass> values() {
        return DescribedPredicate.describe(
                "enums and records", other -> other.isEnum() || other.isRecord() || other.isArray());
    }

    @Test
    void whoChecksCertificatesSharesNothingWithWhoExplores() {
        dependsAtHomeOnlyOn(
                        "dev.hangover.harness.certificate..",
                        SIMULATION,
                        "dev.hangover.harness.fault..",
                        "dev.hangover.harness.result..",
                        "dev.hangover.harness.run..")
                .check(PROGRAM);
        dependsAtHomeOnlyOn(
                        "dev.hangover.harness.run..",
                        SIMULATION,
                        "dev.hangover.harness.memory..",
                        "dev.hangover.harness.fault..",
                        "dev.hangover.harness.result..")
                .check(PROGRAM);
    }

    @Test
    void onlyScenariosUseJqwik() {
        nobodyUses("net.jqwik..", "dev.hangover.scenarios..").check(EVERYTHING);
    }

    @Test
    void onlyTheCommandLineUsesPicocli() {
        nobodyUses("picocli..", "dev.hangover.scenarios.cli..").check(EVERYTHING);
        classes()
                .that()
                .haveSimpleName("ExploreCommand")
                .should()
                .dependOnClassesThat(resideInAPackage("picocli.."))
                .check(PROGRAM);
    }

    @Test
    void onlyTheCommandLineItsThreadsTheMeasurementTheBenchAndRealKillsLeaveTheSimulation() {
        nobodyUses("me.tongfei..", "dev.hangover.scenarios.cli..").check(EVERYTHING);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.hangover.harness.memory..",
                        "dev.hangover.scenarios.cli..",
                        "dev.hangover.scenarios.jobs..",
                        "dev.hangover.scenarios.bench..",
                        "dev.hangover.scenarios.realkill..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("OutsideTheSimulation")
                .check(PROGRAM);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.hangover.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    /** Of this project, a package may use itself and these. */
    private static ArchRule dependsAtHomeOnlyOn(String packages, String... others) {
        DescribedPredicate<JavaClass> allowed =
                resideInAPackage(packages).or(resideInAnyPackage(others)).or(not(resideInAPackage(ROOT)));
        return classes().that().resideInAPackage(packages).should().onlyDependOnClassesThat(allowed);
    }

    private static ArchRule nobodyUses(String library, String... exceptIn) {
        return nobodyUses(resideInAPackage(library), exceptIn);
    }

    private static ArchRule nobodyUses(DescribedPredicate<JavaClass> library, String... exceptIn) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(exceptIn)
                .and()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat(library);
    }
}
