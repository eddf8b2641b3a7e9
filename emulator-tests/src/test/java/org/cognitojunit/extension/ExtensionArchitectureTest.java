package org.cognitojunit.extension;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.cognitojunit.architecture.MainClasses.MAIN;

import org.junit.jupiter.api.Test;

/** Which package of the extension may know which. */
class ExtensionArchitectureTest {

    private static final String ROOT = "org.cognitojunit";

    private static final String[] BELOW_JUNIT = {
        ROOT + ".auth..", ROOT + ".backend..", ROOT + ".definition..", ROOT + ".exchange..", ROOT + ".internal.."
    };

    @Test
    void only_the_extension_itself_knows_junit() {
        noClasses()
                .that()
                .resideInAnyPackage(BELOW_JUNIT)
                .and()
                .resideOutsideOfPackage(ROOT + ".internal.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", ROOT)
                .because("sign-in steps and backends can be used and tested without a test framework")
                .check(MAIN);
    }

    @Test
    void only_assertions_know_assertj() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".assertions..", ROOT + ".scenarios..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.assertj..")
                .because("a user who asserts otherwise needs no AssertJ")
                .check(MAIN);
    }

    @Test
    void the_module_for_spring_needs_only_what_users_may_use() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".spring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".internal..", ROOT + ".emulator.internal..", ROOT + ".scenarios..")
                .because("who writes such a module for another framework has no more than that")
                .check(MAIN);
    }

    @Test
    void nothing_but_the_module_for_spring_knows_spring() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".spring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("most users have no Spring")
                .check(MAIN);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_circles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a reader must be able to begin somewhere")
                .check(MAIN);
    }
}
