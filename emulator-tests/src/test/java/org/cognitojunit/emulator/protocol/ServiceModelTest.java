package org.cognitojunit.emulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Shape;
import org.cognitojunit.emulator.internal.protocol.OperationModel;
import org.cognitojunit.emulator.internal.protocol.OperationModel.Caller;
import org.cognitojunit.emulator.internal.protocol.ServiceModel;
import org.cognitojunit.emulator.protocol.SdkModel.SdkOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Holds the emulator's model against the SDK's classes: a newer SDK makes it fail until the model has caught up. */
class ServiceModelTest {

    private static final ServiceModel MODEL = ServiceModel.get();

    static Stream<SdkOperation> operations() {
        return SdkModel.operations();
    }

    @Test
    void the_model_has_the_operations_of_the_sdk_and_no_other() {
        Set<String> ofTheSdk = operations().map(SdkOperation::wireName).collect(Collectors.toSet());

        assertThat(MODEL.operations()).containsOnlyKeys(ofTheSdk).hasSize(140);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void inputs_have_the_members_and_types_of_the_sdk(SdkOperation operation) {
        compare(operation.request(), model(operation).input(), operation.wireName(), new HashSet<>());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void outputs_have_the_members_and_types_of_the_sdk(SdkOperation operation) {
        Shape.Structure output =
                model(operation).output().orElseGet(() -> new Shape.Structure("none", Map.of(), Set.of(), Map.of()));

        compare(operation.response(), output, operation.wireName(), new HashSet<>());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operations_are_signed_where_the_sdk_signs_them(SdkOperation operation) {
        assertThat(model(operation).caller() == Caller.SIGNED)
                .as("%s is signed", operation)
                .isEqualTo(operation.signed());
    }

    @Test
    void thirteen_operations_answer_an_empty_body() {
        List<String> withoutOutput = MODEL.operations().values().stream()
                .filter(operation -> operation.output().isEmpty())
                .map(OperationModel::name)
                .toList();

        assertThat(withoutOutput)
                .containsExactly(
                        "AdminAddUserToGroup",
                        "AdminDeleteUser",
                        "AdminForgetDevice",
                        "AdminRemoveUserFromGroup",
                        "DeleteGroup",
                        "DeleteIdentityProvider",
                        "DeleteManagedLoginBranding",
                        "DeleteResourceServer",
                        "DeleteTerms",
                        "DeleteUser",
                        "DeleteUserPool",
                        "DeleteUserPoolClient",
                        "ForgetDevice");
    }

    private static OperationModel model(SdkOperation operation) {
        return MODEL.operation(operation.wireName()).orElseThrow();
    }

    private static void compare(SdkPojo sdk, Shape.Structure shape, String path, Set<String> seen) {
        if (!seen.add(shape.name())) {
            return;
        }
        assertThat(shape.members().keySet())
                .as("members of %s", path)
                .containsExactlyInAnyOrderElementsOf(
                        sdk.sdkFields().stream().map(SdkField::locationName).toList());
        for (SdkField<?> field : sdk.sdkFields()) {
            String member = field.locationName();
            Shape type = shape.members().get(member).shape();
            compare(field, type, path + "." + member, seen);
            assertThat(enumeration(type))
                    .as("values of %s.%s", path, member)
                    .isEqualTo(SdkModel.enumeration(sdk, field.memberName().replace("_", "")));
        }
    }

    private static void compare(SdkField<?> field, Shape shape, String path, Set<String> seen) {
        assertThat(shape).as(path).isInstanceOf(expected(field));
        if (shape instanceof Shape.Structure structure) {
            compare(field.constructor().get(), structure, path, seen);
        } else if (shape instanceof Shape.ListOf list) {
            compare(
                    field.getTrait(ListTrait.class).memberFieldInfo(),
                    list.member().shape(),
                    path,
                    seen);
        } else if (shape instanceof Shape.MapOf map) {
            compare(field.getTrait(MapTrait.class).valueFieldInfo(), map.value().shape(), path, seen);
        }
    }

    private static Class<? extends Shape> expected(SdkField<?> field) {
        Map<MarshallingType<?>, Class<? extends Shape>> shapes = Map.of(
                MarshallingType.STRING, Shape.Text.class,
                MarshallingType.INTEGER, Shape.Whole.class,
                MarshallingType.LONG, Shape.Whole.class,
                MarshallingType.BOOLEAN, Shape.Bool.class,
                MarshallingType.INSTANT, Shape.Timestamp.class,
                MarshallingType.SDK_BYTES, Shape.Blob.class,
                MarshallingType.DOCUMENT, Shape.Document.class,
                MarshallingType.SDK_POJO, Shape.Structure.class,
                MarshallingType.LIST, Shape.ListOf.class,
                MarshallingType.MAP, Shape.MapOf.class);
        return shapes.get(field.marshallingType());
    }

    private static Set<String> enumeration(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return enumeration(list.member().shape());
        }
        return shape instanceof Shape.Text text ? new HashSet<>(text.values()) : Set.of();
    }
}
