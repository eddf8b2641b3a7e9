package org.cognitojunit.extension;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.architecture.MainClasses.MAIN;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.regex.Pattern;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.architecture.ArchitectureTest;
import org.cognitojunit.documents.Documents;
import org.junit.jupiter.api.Test;

/** Which package of the extension may know which. */
class ExtensionArchitectureTest {

    private static final String ROOT = "org.cognitojunit";

    private static final String JUPITER = ROOT + ".internal.jupiter..";
    private static final String PROVISION = ROOT + ".internal.provision..";

    private static final String[] BELOW_THE_HANDLES = {
        ROOT + ".auth..", ROOT + ".backend..", ROOT + ".definition..", ROOT + ".exchange..", ROOT + ".internal.."
    };

    @Test
    void only_the_extension_itself_knows_junit() {
        noClasses()
                .that()
                .resideInAnyPackage(BELOW_THE_HANDLES)
                .or()
                .resideInAPackage(ROOT + ".standalone..")
                .and()
                .resideOutsideOfPackage(JUPITER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", JUPITER)
                .because("pools can be provisioned and signed in to without a test framework")
                .check(MAIN);
    }

    @Test
    void handles_are_known_only_where_they_are_made_and_given() {
        noClasses()
                .that()
                .resideInAnyPackage(BELOW_THE_HANDLES)
                .and()
                .resideOutsideOfPackages(JUPITER, PROVISION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .because("sign-in steps, templates and backends serve what is above them")
                .check(MAIN);
    }

    @Test
    void types_that_users_import_know_nothing_internal() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .and()
                .areNotAnnotations()
                .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(CognitoUserPoolExtension.class)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".internal..")
                .because("what a user imports reads on its own; an annotation names the classes behind it")
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

    @Test
    void internal_packages_do_not_depend_on_each_other_in_circles() {
        slices().assignedFrom(ArchitectureTest.eachPackageBelow(ROOT + ".internal"))
                .should()
                .beFreeOfCycles()
                .because("a reader must be able to begin somewhere")
                .check(MAIN);
    }

    /** JUnit makes the extension of the annotation itself, by a constructor that nobody else calls. */
    @Test
    void the_package_that_users_import_holds_what_the_readme_names_and_nothing_else() {
        Set<String> files = Documents.files("extension/src/main/java/org/cognitojunit", ".java")
                .filter(file -> file.getParent().endsWith("org/cognitojunit"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("package-info"))
                .collect(toSet());

        assertThat(files).containsExactlyInAnyOrderElementsOf(typesInTheReadme());
        assertThat(MAIN.that(JavaClass.Predicates.resideInAPackage(ROOT)).stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC)))
                .isEmpty();
    }

    private static Set<String> typesInTheReadme() {
        String readme = Documents.read("README.md");
        String section = readme.substring(readme.indexOf("## What you import"), readme.indexOf("## Further"));
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> Pattern.compile("`(\\w+)`")
                        .matcher(line.split("\\|")[1])
                        .results())
                .map(found -> found.group(1))
                .collect(toSet());
    }
}
