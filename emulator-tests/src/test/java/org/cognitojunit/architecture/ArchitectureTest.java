package org.cognitojunit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.architecture.MainClasses.MAIN;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.emulator.internal.api.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of docs/architecture.md, and the few calls that belong in one place. */
public class ArchitectureTest {

    private static final String EMULATOR = "org.cognitojunit.emulator..";
    private static final String INSIDE = "org.cognitojunit.emulator.internal";

    private static final JavaClasses PRODUCT = MAIN.that(describe(
            "of the emulator or the extension",
            c -> !resideInAPackage("org.cognitojunit.scenarios..").test(c)));

    @Test
    void the_emulator_needs_the_jdk_and_two_libraries() {
        classes()
                .that()
                .resideInAPackage(EMULATOR)
                .and(describe("are not the way to the library for passkeys", c -> !isPasskeyLibrary(c)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        EMULATOR,
                        "java..",
                        "javax.crypto..",
                        "javax.net.ssl..",
                        "javax.security.auth.x500..",
                        "com.nimbusds.jose..",
                        "org.apache.hc.core5..",
                        "org.jspecify.."))
                .because("each jar that it brings is a conflict waiting on its users' class path")
                .check(MAIN);
    }

    @Test
    void one_class_touches_the_library_for_passkeys() {
        noClasses()
                .that(describe("are not the way to the library for passkeys", c -> !isPasskeyLibrary(c)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.webauthn4j..", "tools.jackson..", "com.fasterxml..")
                .because("it is optional, and whoever has it not must not meet a NoClassDefFoundError")
                .check(MAIN);
    }

    @Test
    void nobody_reaches_into_the_emulator() {
        noClasses()
                .that()
                .resideOutsideOfPackage(EMULATOR)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(INSIDE + "..")
                .because("what lies below internal may change at any time")
                .check(MAIN);
    }

    @Test
    void the_matrix_knows_nothing_of_ours() {
        noClasses()
                .that()
                .resideInAPackage("org.cognitojunit.scenariotools.matrix..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.cognitojunit..")
                        .and(describe(
                                "of other modules",
                                c -> !resideInAPackage("org.cognitojunit.scenariotools.matrix..")
                                        .test(c))))
                .because("it reads files, whoever has written them")
                .check(MAIN);
    }

    @Test
    void the_wire_knows_nothing_of_the_domain() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        INSIDE + ".api..",
                        INSIDE + ".protocol..",
                        INSIDE + ".signing..",
                        INSIDE + ".http..",
                        INSIDE + ".ids..")
                .should()
                .dependOnClassesThat(resideInAPackage(INSIDE + "..")
                        .and(describe(
                                "of the domain",
                                c -> !resideInAnyPackage(
                                                INSIDE + ".api..",
                                                INSIDE + ".protocol..",
                                                INSIDE + ".signing..",
                                                INSIDE + ".http..",
                                                INSIDE + ".ids..")
                                        .test(c))))
                .because("requests go down through the layers, and nothing goes up")
                .check(MAIN);
    }

    @Test
    void what_the_domain_speaks_knows_nothing_of_the_wire() {
        noClasses()
                .that()
                .resideInAPackage(INSIDE + "..")
                .and()
                .resideOutsideOfPackages(INSIDE, INSIDE + ".protocol..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(INSIDE + ".protocol..")
                .because("only the emulator itself puts the wire before the operations")
                .check(MAIN);
    }

    @Test
    void the_domain_knows_nothing_of_operations() {
        noClasses()
                .that()
                .resideInAPackage(INSIDE + "..")
                .and()
                .resideOutsideOfPackages(INSIDE, INSIDE + ".operation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(INSIDE + ".operation..")
                .because("an operation puts domain objects to use, never the other way round")
                .check(MAIN);
    }

    @Test
    void subjects_of_the_emulator_do_not_depend_on_each_other_in_circles() {
        slices().matching(INSIDE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a reader must be able to begin somewhere")
                .check(MAIN);
    }

    static Stream<List<Set<String>>> linesOfThePage() {
        return Stream.of(ArchitecturePage.emulator(), ArchitecturePage.extension())
                .flatMap(section -> section.lines().stream());
    }

    @ParameterizedTest
    @MethodSource("linesOfThePage")
    void imports_run_along_the_arrows_and_never_back(List<Set<String>> stages) {
        for (int i = 1; i < stages.size(); i++) {
            List<Set<String>> left = stages.subList(0, i);
            noClasses()
                    .that(are(stages.get(i), "to the right"))
                    .should()
                    .dependOnClassesThat(are(left.stream().flatMap(Set::stream).collect(toSet()), "to the left"))
                    .because("docs/architecture.md draws an arrow the other way")
                    .check(MAIN);
            Set<String> from = stages.get(i - 1);
            Set<String> to = stages.get(i);
            assertThat(MAIN.that(are(from, "")).stream()
                            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                            .filter(dependency -> are(to, "").test(dependency.getTargetClass())))
                    .as("imports behind the arrow from " + from + " to " + to)
                    .isNotEmpty();
        }
    }

    /** In packages, or below those of them whose packages below have no place of their own on the page. */
    private static DescribedPredicate<JavaClass> are(Set<String> packages, String where) {
        return describe(
                "in " + packages + " " + where,
                c -> packages.stream()
                        .anyMatch(name -> name.equals(c.getPackageName())
                                || name.endsWith(".operation")
                                        && c.getPackageName().startsWith(name + ".")));
    }

    @Test
    void every_package_has_a_row_in_a_table_of_the_page() {
        assertThat(packagesBelow(INSIDE)).isSubsetOf(ArchitecturePage.emulator().inTables());
        assertThat(packagesOf(CognitoUserPool.class))
                .isSubsetOf(ArchitecturePage.extension().inTables());
    }

    private static Set<String> packagesBelow(String base) {
        return MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(base + "."))
                .map(name -> name.replaceAll("(\\.operation)\\b.*", "$1.*"))
                .collect(toSet());
    }

    /** Those of the module that a class is in. */
    private static Set<String> packagesOf(Class<?> type) {
        String module = type.getProtectionDomain().getCodeSource().getLocation().toString();
        return MAIN.stream()
                .filter(c -> c.getSource().orElseThrow().getUri().toString().contains(module))
                .map(JavaClass::getPackageName)
                .collect(toSet());
    }

    /** Those below {@code operation} may use each other, and only one way. */
    @Test
    void packages_of_operations_do_not_depend_on_each_other_in_circles() {
        slices().assignedFrom(eachPackageBelow(INSIDE + ".operation"))
                .should()
                .beFreeOfCycles()
                .because("a reader must be able to begin somewhere")
                .check(MAIN);
    }

    public static SliceAssignment eachPackageBelow(String base) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                String name = javaClass.getPackageName();
                return name.equals(base) || name.startsWith(base + ".")
                        ? SliceIdentifier.of(name)
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "each package of " + base;
            }
        };
    }

    @Test
    void an_operation_is_a_final_class_in_a_package_of_its_subject() {
        classes()
                .that()
                .implement(Operation.class)
                .should()
                .resideInAPackage(INSIDE + ".operation.*")
                .andShould()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .because("who knows the API reference finds the file without a search")
                .check(MAIN);
    }

    @Test
    void time_comes_from_the_one_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould(callSystemClockOutside("CognitoEmulator$Builder"))
                .because("a test moves the clock, and the whole emulator must move with it")
                .check(MAIN.that(resideInAPackage(EMULATOR)));
    }

    @Test
    void randomness_comes_from_the_one_source() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INSIDE + ".ids..")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callConstructor(SecureRandom.class)
                .because("with a seed, ids repeat from run to run")
                .check(MAIN.that(resideInAPackage(EMULATOR)));
    }

    @Test
    void nobody_sleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("waiting is Awaitility's job, with a bound and a reason")
                .check(MAIN);
    }

    @Test
    void only_a_main_writes_to_the_console() {
        noClasses()
                .that(describe("are no main class", c -> !c.getSimpleName().equals("Main")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a library's output belongs to its caller")
                .check(PRODUCT);
    }

    private static boolean isPasskeyLibrary(JavaClass c) {
        return c.getName().matches(".*\\.internal\\.passkey\\.Webauthn4jCeremonies(\\$.*)?");
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> callSystemClockOutside(String home) {
        return com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere(describe(
                "to Clock.systemUTC outside " + home,
                call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                        && call.getName().startsWith("system")
                        && !call.getOriginOwner().getName().endsWith(home)));
    }
}
