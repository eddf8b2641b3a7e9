package org.cognitojunit.internal.template;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.internal.template.document.TemplateFile;
import org.cognitojunit.internal.template.resource.ResourceContext;
import software.amazon.awssdk.regions.Region;

/** The pseudo parameters of a stack, as far as they have values. */
final class PseudoParameters {

    static final String STACK_NAME = "AWS::StackName";

    private PseudoParameters() {}

    static Map<String, String> of(TemplateFile file, TemplateDefinition definition, ResourceContext site) {
        // What CloudFormation allows in the name of a stack.
        String name = file.baseName().replaceAll("[^A-Za-z0-9-]", "-");
        String stackName = definition.values().getOrDefault(STACK_NAME, name);
        Region region = site.sdk().serviceClientConfiguration().region();
        String partition = partition(region.id());
        Map<String, String> values = new LinkedHashMap<>();
        values.put(STACK_NAME, stackName);
        values.put("AWS::Region", region.id());
        values.put("AWS::Partition", partition);
        values.put("AWS::URLSuffix", partition.equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com");
        site.backend().accountId().ifPresent(account -> {
            values.put("AWS::AccountId", account);
            values.put(
                    "AWS::StackId",
                    "arn:" + partition + ":cloudformation:" + region.id() + ":" + account + ":stack/" + stackName + "/"
                            + UUID.nameUUIDFromBytes(stackName.getBytes(StandardCharsets.UTF_8)));
        });
        return values;
    }

    private static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
