package org.cognitojunit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.internal.template.document.TemplateException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and sections that are none. */
class SectionsTest {

    private static final String POOL = "Resources: {Pool: {Type: 'AWS::Cognito::UserPool'}}\n";

    @AutoClose
    static final TemplateKit kit = TemplateKit.start();

    @ParameterizedTest
    @ValueSource(strings = {"Transform", "Rules", "Hooks", "Globals"})
    void a_section_that_changes_what_the_template_means(String section) {
        kit.assertRefused(
                POOL + section + ": x\n",
                ", line 2, " + section + ": the section " + section + " is not supported, and the template may mean"
                        + " something else without it. Give the template that results from it.");
    }

    @Test
    void an_unknown_section() {
        kit.assertRefused(
                POOL + "Resuorces: x\n",
                ", line 2, Resuorces: a template has no 'Resuorces'. It has AWSTemplateFormatVersion, Description,"
                        + " Metadata, Parameters, Mappings, Conditions, Resources, Outputs.");
    }

    @Test
    void another_version() {
        kit.assertRefused(
                "AWSTemplateFormatVersion: 2020-01-01\n" + POOL,
                ", line 1, AWSTemplateFormatVersion: the only version there is is 2010-09-09, and this is '2020-01-01'.");
    }

    @Test
    void no_resources() {
        kit.assertRefused("Description: nothing\n", ": Resources is missing.");
    }

    @Test
    void an_empty_section_of_resources() {
        kit.assertRefused(
                "Resources: {}\n", ", line 1, Resources: there are no resources. A template has at least one.");
    }

    @Test
    void nothing_at_all() {
        kit.assertRefused("# nothing\n", ": the template is empty.");
    }

    @Test
    void no_yaml() {
        kit.assertRefused(
                "Resources:\n  Pool: [a\n", ", line 3: this is not YAML: expected ',' or ']', but got <stream end>.");
    }

    @Test
    void no_json() {
        String location = TemplateKit.file("pool.json", "{\"Resources\": ");

        assertThatThrownBy(
                        () -> kit.provision(TemplateDefinition.builder(location).build()))
                .isExactlyInstanceOf(TemplateException.class)
                .hasMessageStartingWith(location + ": this is not JSON: ");
    }

    @Test
    void a_member_twice() {
        kit.assertRefused(
                "Resources:\n  Pool: {Type: 'AWS::Cognito::UserPool'}\n  Pool: {Type: 'AWS::Cognito::UserPool'}\n",
                ", line 3, Resources.Pool: 'Pool' is there twice. Remove one.");
    }

    @Test
    void a_merge_key() {
        kit.assertRefused(
                "Resources:\n  Pool:\n    <<: {Type: 'AWS::Cognito::UserPool'}\n",
                ", line 3, Resources.Pool.<<: CloudFormation knows no merge keys. Write the members out.");
    }

    @Test
    void metadata_may_hold_anything() {
        var stacks = kit.provision("Metadata: {AWS::CloudFormation::Interface: ~, x: !Any {y: 1}}\n"
                + "Resources: {Pool: {Type: 'AWS::Cognito::UserPool', Metadata: {x: ~}, DeletionPolicy: Retain,"
                + " UpdateReplacePolicy: Retain}}\n");

        assertThat(stacks.ofType("AWS::Cognito::UserPool")).hasSize(1);
    }

    @Test
    void a_resource_that_is_not_on_the_class_path() {
        assertThatThrownBy(() -> kit.provision(
                        TemplateDefinition.builder("classpath:nowhere.yaml").build()))
                .isExactlyInstanceOf(TemplateException.class)
                .hasMessage("classpath:nowhere.yaml: there is no resource 'nowhere.yaml' on the class path. Put it into"
                        + " src/test/resources, or name a file: file:path/from/the/module.yaml.");
    }

    @Test
    void a_file_that_is_not_there() {
        assertThatThrownBy(() -> kit.provision(
                        TemplateDefinition.builder("file:nowhere.yaml").build()))
                .isExactlyInstanceOf(TemplateException.class)
                .hasMessage("file:nowhere.yaml: there is no file "
                        + Path.of("nowhere.yaml").toAbsolutePath() + ". Correct the location.");
    }

    @Test
    void a_template_somewhere_else() {
        assertThatThrownBy(() -> kit.provision(TemplateDefinition.builder("https://example.com/pool.yaml")
                        .build()))
                .isExactlyInstanceOf(TemplateException.class)
                .hasMessage("https://example.com/pool.yaml: a template is on the class path (classpath:…) or in a file"
                        + " (file:…), not elsewhere.");
    }
}
