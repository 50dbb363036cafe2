// StartCommandExecution: commands are not part of jobs, so there is none to start.
import type {Handler} from '../../context.js'
import {notFound} from '../../service-exception.js'

export const startCommandExecution: Handler<'iot-jobs-data.StartCommandExecution'> = ({commandArn}) => {
  throw notFound(`Command ${commandArn} cannot be found.`)
}
