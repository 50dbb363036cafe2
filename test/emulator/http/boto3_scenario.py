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

# Templates, managed templates, tags.
template = iot.create_job_template(jobTemplateId="t", description="d", document='{"b": 2}')
assert iot.describe_job_template(jobTemplateId="t")["document"] == '{"b": 2}'
assert [one["jobTemplateId"] for one in iot.list_job_templates()["jobTemplates"]] == ["t"]
assert iot.describe_managed_job_template(templateName="AWS-Reboot")["templateVersion"] == "1.0"
assert len(iot.list_managed_job_templates()["managedJobTemplates"]) >= 8
arn = template["jobTemplateArn"]
iot.tag_resource(resourceArn=arn, tags=[{"Key": "k", "Value": "v"}])
iot.untag_resource(resourceArn=arn, tagKeys=["k"])
assert iot.list_tags_for_resource(resourceArn=arn)["tags"] == []

# A continuous job from the template, at a rate, with another group; one execution is canceled, one deleted.
iot.create_job(
    jobId="slow",
    targets=[group],
    jobTemplateArn=arn,
    targetSelection="CONTINUOUS",
    jobExecutionsRolloutConfig={"maximumPerMinute": 3},
)
job = iot.describe_job(jobId="slow")["job"]
assert (job["isConcurrent"], job["jobProcessDetails"]["processingTargets"]) == (True, [group])
assert job["jobProcessDetails"]["numberOfQueuedThings"] == 3
assert iot.get_job_document(jobId="slow")["document"] == '{"b": 2}'
iot.update_job(jobId="slow", jobExecutionsRolloutConfig={"maximumPerMinute": 5}, description="slow")
other = iot.create_thing_group(thingGroupName="other")["thingGroupArn"]
iot.associate_targets_with_job(jobId="slow", targets=[other])
assert iot.describe_job(jobId="slow")["job"]["targets"] == [group, other]
pending = device.get_pending_job_executions(thingName=things[0])
assert [one["jobId"] for one in pending["queuedJobs"]] == ["slow"]
iot.cancel_job_execution(jobId="slow", thingName=things[0])
iot.delete_job_execution(jobId="slow", thingName=things[0], executionNumber=1)
assert code_of(iot.describe_job_execution, jobId="slow", thingName=things[0]) == ("ResourceNotFoundException", 404)
listed = iot.list_job_executions_for_thing(thingName=things[1], jobId="slow")["executionSummaries"]
assert [one["jobExecutionSummary"]["status"] for one in listed] == ["QUEUED"]
assert [one["jobId"] for one in iot.list_jobs(status="IN_PROGRESS")["jobs"]] == ["slow"]
iot.cancel_job(jobId="slow", comment="enough")
assert code_of(iot.cancel_job, jobId="slow") == ("InvalidRequestException", 400)
assert "processingTargets" not in iot.describe_job(jobId="slow")["job"]["jobProcessDetails"]
iot.delete_job_template(jobTemplateId="t")

# Windows, placeholders, commands, endpoints.
windows = [{"startTime": "cron(0 3 1 1 ? *)", "durationInMinutes": 30}]
iot.create_job(
    jobId="yearly",
    targets=[group],
    document="{}",
    targetSelection="CONTINUOUS",
    schedulingConfig={"maintenanceWindows": windows},
)
job = iot.describe_job(jobId="yearly")["job"]
assert (job["status"], len(job["scheduledJobRollouts"])) == ("SCHEDULED", 7)
assert code_of(iot.create_job, jobId="bad", targets=[group], document='"${thingName}"')[0] == (
    "InvalidJobDocumentException"
)
assert code_of(device.start_command_execution, targetArn="arn:aws:iot:eu-west-1:123456789012:thing/t", commandArn="c")[
    1
] in (400, 404)
assert iot.describe_endpoint(endpointType="iot:Jobs")["endpointAddress"]
print("ok")
