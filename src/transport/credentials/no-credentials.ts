// No source of credentials at all → the error that says where they can come from.
import {ConfigurationError} from '../../errors/cli-error.js'

/** @param found what was found on the way, and why it did not do */
export const noCredentials = (found: readonly string[] = [], cause?: unknown): ConfigurationError =>
  new ConfigurationError(
    'NoCredentials',
    'Unable to locate credentials. You can configure credentials by running "aws configure".',
    {
      cause,
      hints: [
        ...found,
        'A profile is chosen with --profile or AWS_PROFILE; keys can be set in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
        'To try a command without an AWS account, add --local',
      ],
    },
  )
