// What of the SDK's client of the control plane is bundled. Knows no operation: any one command lends its endpoint rules.
export {DescribeEndpointCommand as LentCommand, IoTClient as Client} from '@aws-sdk/client-iot'
