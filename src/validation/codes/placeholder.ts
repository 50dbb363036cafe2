// Codes of placeholders such as ${aws:iot:s3-presigned-url:https://…} in job documents.
import type {CodeTable} from './code.js'

const GUIDE = 'Developer Guide, troubleshooting jobs and software packages'

export const placeholder = {
  E311: {
    rule: 'placeholder-end',
    title: 'A placeholder is not closed',
    message: 'the placeholder {placeholder} is not closed by "}"',
    explanation: `Placeholders begin with "\${" and end with "}". The service refuses a document with an open one.`,
    fix: 'Close the placeholder with "}"',
    source: GUIDE,
  },
  E312: {
    rule: 'presigned-role',
    title: 'A presigned-URL placeholder needs a role',
    message: 'is required, since the document has the placeholder {placeholder}',
    explanation:
      'The service signs the URL with one of your roles, which must be allowed to read (or write) the S3 object.',
    fix: 'Give presignedUrlConfig.roleArn, such as arn:aws:iam::ACCOUNT:role/NAME',
    source: GUIDE,
  },
  E313: {
    rule: 'local-keyword',
    title: 'An upload placeholder has an unknown keyword',
    message: 'the upload placeholder has {placeholder}, but knows only {words}',
    explanation: `In the key of an upload URL the service replaces \${thingName}, \${jobId} and \${executionNumber}, nothing else.`,
    fix: `Use \${thingName}, \${jobId} or \${executionNumber}`,
    source: GUIDE,
  },
  E314: {
    rule: 'local-keyword-place',
    title: 'A keyword is used outside an upload placeholder',
    message: '{placeholder} is allowed only in an s3-presigned-url-upload placeholder',
    explanation: `The service replaces \${thingName}, \${jobId} and \${executionNumber} only in the key of an upload URL.`,
    fix: 'Remove the keyword; devices know their own name and the job from the message that brings the document',
    source: GUIDE,
  },
  E315: {
    rule: 'local-keyword-count',
    title: 'A keyword is used too often',
    message: '{placeholder} occurs {count} times in one upload placeholder, more than the limit of {max}',
    explanation: 'Each keyword may occur at most twice in one upload placeholder.',
    fix: 'Use the keyword at most twice',
    source: GUIDE,
  },
  E316: {
    rule: 'upload-bucket',
    title: 'A bucket name has a placeholder',
    message: 'the bucket in {placeholder} may not have a placeholder',
    explanation: 'Keywords are replaced in the key of an upload URL, not in the name of its bucket.',
    fix: 'Write the name of the bucket out, and keep keywords in the key',
    source: GUIDE,
  },
  E317: {
    rule: 'package-pair',
    title: 'Only one of package and version is empty',
    message: 'the placeholder {placeholder} must leave both package and version empty, or neither',
    explanation: 'Empty names stand for the one package version in destinationPackageVersions; they come in pairs.',
    fix: `Name both, as in \${aws:iot:package:NAME:version:VERSION:attributes}, or neither`,
    source: GUIDE,
  },
  E318: {
    rule: 'package-ambiguous',
    title: 'Empty package names with several package versions',
    message: 'the placeholder {placeholder} names no package, but destinationPackageVersions has {count}',
    explanation: 'Empty names can be resolved only where the job has a single destination package version.',
    fix: 'Name the package and the version in the placeholder',
    source: GUIDE,
  },
  E319: {
    rule: 'package-null',
    title: '$null stands for a version in a document',
    message: 'the placeholder {placeholder} may not use $null as a version',
    explanation:
      '$null in destinationPackageVersions removes a package from the device shadow; a document cannot refer to it.',
    fix: 'Name a version, or $default',
    source: GUIDE,
  },
  E320: {
    rule: 'package-attributes-alone',
    title: 'The placeholder for all attributes is not alone',
    message: 'the placeholder {placeholder} must be the whole of a JSON string',
    explanation: 'The service replaces it by a JSON object, which cannot stand inside a text.',
    fix: 'Give the placeholder a string of its own, or name one attribute: …:attributes:KEY}',
    source: GUIDE,
  },
  E321: {
    rule: 'package-form',
    title: 'A package placeholder is malformed',
    message:
      'the placeholder {placeholder} is not of the form package:NAME:version:VERSION followed by :attributes, :attributes:KEY or :artifact:s3-presigned-url',
    explanation: 'The service refuses package placeholders that it cannot read.',
    fix: `Write \${aws:iot:package:NAME:version:VERSION:attributes:KEY}`,
    source: GUIDE,
  },
  W322: {
    rule: 'package-not-destined',
    title: 'The document names a package version that the job does not install',
    message: 'the placeholder {placeholder} names a package version that is not in destinationPackageVersions',
    explanation: 'The service resolves package placeholders for the job’s destination package versions.',
    fix: 'Add the ARN of the package version to destinationPackageVersions',
    source: 'Developer Guide, preparing jobs for software packages',
  },
  W323: {
    rule: 'placeholder-unknown',
    title: 'The document has an unknown placeholder',
    message: '{placeholder} is not a documented placeholder',
    explanation:
      'The documented ones are s3-presigned-url, s3-presigned-url-upload, code-sign-signature, package and, in managed templates, parameter.',
    fix: 'Correct the name of the placeholder',
    source: 'Developer Guide, create and manage jobs',
  },
  W324: {
    rule: 'placeholder-parameter',
    title: 'A parameter placeholder is in your own document',
    message: '{placeholder} is replaced only in documents of AWS managed templates',
    explanation: 'Parameters exist only for managed templates, so the text would reach devices unchanged.',
    fix: 'Write the value into the document, or use a managed template',
    source: 'Developer Guide, managed job templates',
  },
  W325: {
    rule: 'placeholder-form',
    title: 'A placeholder is not written as one',
    message: '{placeholder} is not a placeholder: devices would receive it unchanged',
    explanation: `Placeholders are written \${aws:iot:NAME:…}: a dollar sign, braces, no spaces, lower case. Anything else reaches devices unchanged.`,
    fix: `Write it as \${aws:iot:NAME:…}`,
    source: 'Developer Guide, create and manage jobs',
  },
  W326: {
    rule: 'placeholder-backslash',
    title: 'A backslash is before a placeholder',
    message: 'a backslash is before {placeholder}, and stays in the document',
    explanation:
      'Within double quotes a shell needs a backslash before the dollar sign. Within single quotes and quoted heredocs it does not, and the backslash becomes a part of the text, such as the first character of a URL.',
    fix: 'Remove the backslash: it is for double quotes in a shell',
    source: 'our choice',
  },
  W327: {
    rule: 'placeholder-content',
    title: 'A placeholder has the wrong content',
    message: 'the placeholder {placeholder} takes {wanted}',
    explanation:
      's3-presigned-url and s3-presigned-url-upload take the URL of an S3 object, code-sign-signature takes s3://BUCKET/KEY@VERSION.',
    fix: 'Correct the part after the name of the placeholder',
    source: 'Developer Guide, create and manage jobs',
  },
} as const satisfies CodeTable
