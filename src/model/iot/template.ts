// Job templates, custom and managed.
import type {ListShape, StructureShape} from '../vocabulary.js'
import {
  AbortConfig,
  JobExecutionsRetryConfig,
  JobExecutionsRolloutConfig,
  MaintenanceWindows,
  PresignedUrlConfig,
  TimeoutConfig,
} from './configuration.js'
import {
  DateType,
  DestinationPackageVersions,
  Environments,
  Example,
  JobArn,
  JobDescription,
  JobDocument,
  JobDocumentSource,
  JobTemplateArn,
  JobTemplateId,
  LaserMaxResults,
  ManagedJobTemplateName,
  ManagedTemplateVersion,
  NextToken,
  Optional,
  ParameterKey,
  Regex,
} from './scalars.js'
import {TagList} from './tag.js'

export const CreateJobTemplateRequest = {
  type: 'structure',
  name: 'CreateJobTemplateRequest',
  members: {
    jobTemplateId: {
      shape: JobTemplateId,
      location: 'uri',
      required: true,
      doc: 'Name for the template, unique in the account and region; letters, digits, - and _',
    },
    jobArn: {shape: JobArn, doc: 'Job to copy document and settings from; members given here win over its own'},
    documentSource: {
      shape: JobDocumentSource,
      doc: 'HTTPS URL of a document in S3, read once at creation; excludes document',
    },
    document: {
      shape: JobDocument,
      doc: 'Document: JSON text; this, documentSource or jobArn is required',
    },
    description: {
      shape: JobDescription,
      required: true,
      doc: 'What the template is for; no line breaks',
    },
    presignedUrlConfig: {
      shape: PresignedUrlConfig,
      doc: 'How S3 URLs in the document are signed, for jobs from this template',
    },
    jobExecutionsRolloutConfig: {
      shape: JobExecutionsRolloutConfig,
      doc: 'How fast jobs from this template notify devices; default: 1000 per minute',
    },
    abortConfig: {shape: AbortConfig, doc: 'When failures cancel a job from this template (default: never)'},
    timeoutConfig: {shape: TimeoutConfig, doc: 'How long a device may take once it has started (default: unlimited)'},
    tags: {shape: TagList, doc: 'Tags for the template itself, not its jobs; keys unique'},
    jobExecutionsRetryConfig: {
      shape: JobExecutionsRetryConfig,
      doc: 'How often failed or timed-out executions are tried again (default: never)',
    },
    maintenanceWindows: {
      shape: MaintenanceWindows,
      doc: 'Recurring periods outside which rollout pauses; jobs from it must be CONTINUOUS',
    },
    destinationPackageVersions: {
      shape: DestinationPackageVersions,
      doc: 'ARNs of the package versions that jobs from this template install',
    },
  },
} as const satisfies StructureShape

export const CreateJobTemplateResponse = {
  type: 'structure',
  name: 'CreateJobTemplateResponse',
  members: {
    jobTemplateArn: {shape: JobTemplateArn, doc: 'ARN of the new template'},
    jobTemplateId: {shape: JobTemplateId, doc: 'Name of the new template'},
  },
} as const satisfies StructureShape

export const DescribeJobTemplateRequest = {
  type: 'structure',
  name: 'DescribeJobTemplateRequest',
  members: {
    jobTemplateId: {shape: JobTemplateId, location: 'uri', required: true, doc: 'Template to show'},
  },
} as const satisfies StructureShape

export const DescribeJobTemplateResponse = {
  type: 'structure',
  name: 'DescribeJobTemplateResponse',
  members: {
    jobTemplateArn: {shape: JobTemplateArn, doc: 'ARN of the template'},
    jobTemplateId: {shape: JobTemplateId, doc: 'Name of the template'},
    description: {shape: JobDescription, doc: 'What the template is for'},
    documentSource: {shape: JobDocumentSource, doc: 'S3 URL the document was read from; absent for an inline one'},
    document: {shape: JobDocument, doc: 'Document as JSON text'},
    createdAt: {shape: DateType, doc: 'When the template was created'},
    presignedUrlConfig: {shape: PresignedUrlConfig, doc: 'How S3 URLs in the document are signed'},
    jobExecutionsRolloutConfig: {shape: JobExecutionsRolloutConfig, doc: 'How fast devices are notified'},
    abortConfig: {shape: AbortConfig, doc: 'When failures cancel a job'},
    timeoutConfig: {shape: TimeoutConfig, doc: 'How long a device may take once it has started'},
    jobExecutionsRetryConfig: {
      shape: JobExecutionsRetryConfig,
      doc: 'How often failed or timed-out executions are retried',
    },
    maintenanceWindows: {shape: MaintenanceWindows, doc: 'Recurring periods outside which rollout pauses'},
    destinationPackageVersions: {shape: DestinationPackageVersions, doc: 'ARNs of the package versions to install'},
  },
} as const satisfies StructureShape

export const DeleteJobTemplateRequest = {
  type: 'structure',
  name: 'DeleteJobTemplateRequest',
  members: {
    jobTemplateId: {shape: JobTemplateId, location: 'uri', required: true, doc: 'Template to delete'},
  },
} as const satisfies StructureShape

export const ListJobTemplatesRequest = {
  type: 'structure',
  name: 'ListJobTemplatesRequest',
  members: {
    maxResults: {
      shape: LaserMaxResults,
      location: 'querystring',
      doc: 'Templates per page (default: left to the service)',
    },
    nextToken: {
      shape: NextToken,
      location: 'querystring',
      doc: 'Token that an earlier page ended with (default: first page)',
    },
  },
} as const satisfies StructureShape

export const JobTemplateSummary = {
  type: 'structure',
  name: 'JobTemplateSummary',
  members: {
    jobTemplateArn: {shape: JobTemplateArn, doc: 'ARN of the template'},
    jobTemplateId: {shape: JobTemplateId, doc: 'Name of the template'},
    description: {shape: JobDescription, doc: 'What the template is for'},
    createdAt: {shape: DateType, doc: 'When the template was created'},
  },
} as const satisfies StructureShape

export const JobTemplateSummaryList = {
  type: 'list',
  name: 'JobTemplateSummaryList',
  member: JobTemplateSummary,
} as const satisfies ListShape

export const ListJobTemplatesResponse = {
  type: 'structure',
  name: 'ListJobTemplatesResponse',
  members: {
    jobTemplates: {shape: JobTemplateSummaryList, doc: 'Templates on this page'},
    nextToken: {shape: NextToken, doc: 'Token for the next page; absent on the last'},
  },
} as const satisfies StructureShape

export const DescribeManagedJobTemplateRequest = {
  type: 'structure',
  name: 'DescribeManagedJobTemplateRequest',
  members: {
    templateName: {
      shape: ManagedJobTemplateName,
      location: 'uri',
      required: true,
      doc: 'Managed template to show, such as AWS-Reboot',
    },
    templateVersion: {
      shape: ManagedTemplateVersion,
      location: 'querystring',
      doc: 'Version to show, such as 1.0 (default: the default version)',
    },
  },
} as const satisfies StructureShape

export const DocumentParameter = {
  type: 'structure',
  name: 'DocumentParameter',
  members: {
    key: {shape: ParameterKey, doc: 'Key to use in documentParameters of a new job'},
    description: {shape: JobDescription, doc: 'What the value is for'},
    regex: {shape: Regex, doc: 'Pattern that a value must match'},
    example: {shape: Example, doc: 'A value that would do'},
    optional: {shape: Optional, doc: 'True when a job may leave the value out'},
  },
} as const satisfies StructureShape

export const DocumentParameters = {
  type: 'list',
  name: 'DocumentParameters',
  member: DocumentParameter,
} as const satisfies ListShape

export const DescribeManagedJobTemplateResponse = {
  type: 'structure',
  name: 'DescribeManagedJobTemplateResponse',
  members: {
    templateName: {shape: ManagedJobTemplateName, doc: 'Name of the template'},
    templateArn: {shape: JobTemplateArn, doc: 'ARN to pass as jobTemplateArn to a new job'},
    description: {shape: JobDescription, doc: 'What the template does on a device'},
    templateVersion: {shape: ManagedTemplateVersion, doc: 'Version shown'},
    environments: {shape: Environments, doc: 'Operating systems it works on, such as LINUX'},
    documentParameters: {shape: DocumentParameters, doc: 'Parameters the document takes'},
    document: {shape: JobDocument, doc: 'Document as JSON text, placeholders included'},
  },
} as const satisfies StructureShape

export const ListManagedJobTemplatesRequest = {
  type: 'structure',
  name: 'ListManagedJobTemplatesRequest',
  members: {
    templateName: {
      shape: ManagedJobTemplateName,
      location: 'querystring',
      doc: 'Only the managed template with this name (default: all)',
    },
    maxResults: {
      shape: LaserMaxResults,
      location: 'querystring',
      doc: 'Templates per page (default: left to the service)',
    },
    nextToken: {
      shape: NextToken,
      location: 'querystring',
      doc: 'Token that an earlier page ended with (default: first page)',
    },
  },
} as const satisfies StructureShape

export const ManagedJobTemplateSummary = {
  type: 'structure',
  name: 'ManagedJobTemplateSummary',
  members: {
    templateArn: {shape: JobTemplateArn, doc: 'ARN to pass as jobTemplateArn to a new job'},
    templateName: {shape: ManagedJobTemplateName, doc: 'Name of the template'},
    description: {shape: JobDescription, doc: 'What the template does on a device'},
    environments: {shape: Environments, doc: 'Operating systems it works on, such as LINUX'},
    templateVersion: {shape: ManagedTemplateVersion, doc: 'Version that is listed'},
  },
} as const satisfies StructureShape

export const ManagedJobTemplatesSummaryList = {
  type: 'list',
  name: 'ManagedJobTemplatesSummaryList',
  member: ManagedJobTemplateSummary,
} as const satisfies ListShape

export const ListManagedJobTemplatesResponse = {
  type: 'structure',
  name: 'ListManagedJobTemplatesResponse',
  members: {
    managedJobTemplates: {shape: ManagedJobTemplatesSummaryList, doc: 'Managed templates on this page'},
    nextToken: {shape: NextToken, doc: 'Token for the next page; absent on the last'},
  },
} as const satisfies StructureShape
