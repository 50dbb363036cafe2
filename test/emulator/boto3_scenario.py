"""A rollout as a script would write it, against a served state: python3 boto3_scenario.py ENDPOINT"""

import sys

import boto3
from botocore.exceptions import ClientError

settings = {
    "endpoint_url": sys.argv[1],
    "region_name": "eu-west-1",
    "aws_access_key_id": "x",
    "aws_secret_access_key": "x",
}
iot = boto3.client("iot", **settings)
device = boto3.client("iot-jobs-data", **settings)


def code_of(call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        return error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]
    raise AssertionError("not refused")


group = iot.create_thing_group(thingGroupName="fleet")["thingGroupArn"]
things = [f"site:{number}" for number in range(5)]
for thing in things:
    iot.create_thing(thingName=thing)
    iot.add_thing_to_thing_group(thingGroupName="fleet", thingName=thing)

job = {"jobId": "fw", "targets": [group], "document": '{"a": 1}'}
iot.create_job(**job, timeoutConfig={"inProgressTimeoutInMinutes": 5}, tags=[{"Key": "k", "Value": "v"}])
assert code_of(iot.create_job, **job) == ("ResourceAlreadyExistsException", 409)
assert iot.describe_job(jobId="fw")["job"]["jobProcessDetails"]["numberOfQueuedThings"] == 5
assert iot.list_tags_for_resource(resourceArn=iot.describe_job(jobId="fw")["job"]["jobArn"])["tags"] == [
    {"Key": "k", "Value": "v"}
]

for thing in things:
    execution = device.start_next_pending_job_execution(thingName=thing)["execution"]
    assert (execution["jobId"], execution["jobDocument"]) == ("fw", '{"a": 1}')
    assert code_of(
        device.update_job_execution, jobId="fw", thingName=thing, status="SUCCEEDED", expectedVersion=9
    ) == ("InvalidStateTransitionException", 409)
    state = device.update_job_execution(
        jobId="fw", thingName=thing, status="SUCCEEDED", expectedVersion=2, includeJobExecutionState=True
    )
    assert state["executionState"] == {"status": "SUCCEEDED", "versionNumber": 3}, state
    assert "execution" not in device.describe_job_execution(jobId="$next", thingName=thing)

pages = iot.get_paginator("list_job_executions_for_job").paginate(jobId="fw", PaginationConfig={"PageSize": 2})
arns = [one["thingArn"].split("/")[-1] for page in pages for one in page["executionSummaries"]]
assert arns == things, arns
assert iot.describe_job(jobId="fw")["job"]["status"] == "COMPLETED"
assert code_of(iot.update_job, jobId="fw", description="late") == ("InvalidRequestException", 400)
iot.delete_job(jobId="fw")
assert iot.describe_job(jobId="fw")["job"]["status"] == "DELETION_IN_PROGRESS"
print("ok")
