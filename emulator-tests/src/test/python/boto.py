"""Lends boto3's client of cognito-idp to a test in Java: reads one call a line, answers each with a line.

python3 boto.py <endpoint>
"""

import json
import sys

import boto3
from botocore.exceptions import ClientError

client = boto3.client(
    "cognito-idp",
    endpoint_url=sys.argv[1],
    region_name="us-east-1",
    aws_access_key_id="test",
    aws_secret_access_key="test",
)


def answer(method, arguments):
    try:
        result = getattr(client, method)(**arguments)
        return {"result": {name: value for name, value in result.items() if name != "ResponseMetadata"}}
    except ClientError as error:
        code = error.response["Error"]["Code"]
        # An application catches the error by this class.
        assert type(error) is getattr(client.exceptions, code), type(error)
        return {"error": {"name": type(error).__name__, "message": error.response["Error"]["Message"]}}


for line in sys.stdin:
    call = json.loads(line)
    print(json.dumps(answer(call["method"], *call["arguments"]), default=str), flush=True)
