// The SDK's client and commands of the device plane, checked against the table.
import {
  DescribeJobExecutionCommand,
  GetPendingJobExecutionsCommand,
  IoTJobsDataPlaneClient,
  StartCommandExecutionCommand,
  StartNextPendingJobExecutionCommand,
  UpdateJobExecutionCommand,
} from '@aws-sdk/client-iot-jobs-data-plane'
import type {CommandTable, Plane} from './plane.js'

const commands = {
  DescribeJobExecution: DescribeJobExecutionCommand,
  GetPendingJobExecutions: GetPendingJobExecutionsCommand,
  StartCommandExecution: StartCommandExecutionCommand,
  StartNextPendingJobExecution: StartNextPendingJobExecutionCommand,
  UpdateJobExecution: UpdateJobExecutionCommand,
} satisfies CommandTable<'iot-jobs-data'>

export const plane: Plane = {Client: IoTJobsDataPlaneClient, commands}
