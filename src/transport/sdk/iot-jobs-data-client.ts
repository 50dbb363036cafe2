// What of the SDK's client of the device plane is bundled. Knows no operation: any one command lends its endpoint rules.
export {
  GetPendingJobExecutionsCommand as LentCommand,
  IoTJobsDataPlaneClient as Client,
} from '@aws-sdk/client-iot-jobs-data-plane'
