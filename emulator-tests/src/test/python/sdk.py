"""boto3's client of cognito-idp, which takes every operation by its name in the API: reads one call a line, answers each
with a line.

python3 sdk.py <endpoint>
"""

import json
import sys

import boto3
from botocore import xform_name
from botocore.exceptions import ClientError

client = boto3.client(
    "cognito-idp",
    endpoint_url=sys.argv[1],
    region_name="us-east-1",
    aws_access_key_id="test",
    aws_secret_access_key="test",
)


def call(operation, arguments):
    try:
        result = getattr(client, xform_name(operation))(**arguments)
        return {"result": {name: value for name, value in result.items() if name != "ResponseMetadata"}}
    except ClientError as error:
        return {"error": {"name": type(error).__name__, "message": error.response["Error"]["Message"]}}


def knows(operation, arguments):
    model = client.meta.service_model
    known = operation in model.operation_names and has(model.operation_model(operation).input_shape, arguments)
    return {"result": {"knows": known}}


def has(shape, tree):
    """Whether a shape has all members of a tree."""
    if shape.type_name != "structure" or shape.is_document_type or not isinstance(tree, dict):
        return True
    return all(name in shape.members and has(shape.members[name], value) for name, value in tree.items())


for line in sys.stdin:
    asked = json.loads(line)
    answer = {"call": call, "knows": knows}[asked["method"]]
    print(json.dumps(answer(*asked["arguments"]), default=str), flush=True)
