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
    jobTemplateId: {shape: JobTemplateId, location: 'uri', required: true, doc: ''},
    jobArn: {shape: JobArn, doc: ''},
    documentSource: {shape: JobDocumentSource, doc: ''},
    document: {shape: JobDocument, doc: ''},
    description: {shape: JobDescription, required: true, doc: ''},
    presignedUrlConfig: {shape: PresignedUrlConfig, doc: ''},
    jobExecutionsRolloutConfig: {shape: JobExecutionsRolloutConfig, doc: ''},
    abortConfig: {shape: AbortConfig, doc: ''},
    timeoutConfig: {shape: TimeoutConfig, doc: ''},
    tags: {shape: TagList, doc: ''},
    jobExecutionsRetryConfig: {shape: JobExecutionsRetryConfig, doc: ''},
    maintenanceWindows: {shape: MaintenanceWindows, doc: ''},
    destinationPackageVersions: {shape: DestinationPackageVersions, doc: ''},
  },
} as const satisfies StructureShape

export const CreateJobTemplateResponse = {
  type: 'structure',
  name: 'CreateJobTemplateResponse',
  members: {
    jobTemplateArn: {shape: JobTemplateArn, doc: ''},
    jobTemplateId: {shape: JobTemplateId, doc: ''},
  },
} as const satisfies StructureShape

export const DescribeJobTemplateRequest = {
  type: 'structure',
  name: 'DescribeJobTemplateRequest',
  members: {
    jobTemplateId: {shape: JobTemplateId, location: 'uri', required: true, doc: ''},
  },
} as const satisfies StructureShape

export const DescribeJobTemplateResponse = {
  type: 'structure',
  name: 'DescribeJobTemplateResponse',
  members: {
    jobTemplateArn: {shape: JobTemplateArn, doc: ''},
    jobTemplateId: {shape: JobTemplateId, doc: ''},
    description: {shape: JobDescription, doc: ''},
    documentSource: {shape: JobDocumentSource, doc: ''},
    document: {shape: JobDocument, doc: ''},
    createdAt: {shape: DateType, doc: ''},
    presignedUrlConfig: {shape: PresignedUrlConfig, doc: ''},
    jobExecutionsRolloutConfig: {shape: JobExecutionsRolloutConfig, doc: ''},
    abortConfig: {shape: AbortConfig, doc: ''},
    timeoutConfig: {shape: TimeoutConfig, doc: ''},
    jobExecutionsRetryConfig: {shape: JobExecutionsRetryConfig, doc: ''},
    maintenanceWindows: {shape: MaintenanceWindows, doc: ''},
    destinationPackageVersions: {shape: DestinationPackageVersions, doc: ''},
  },
} as const satisfies StructureShape

export const DeleteJobTemplateRequest = {
  type: 'structure',
  name: 'DeleteJobTemplateRequest',
  members: {
    jobTemplateId: {shape: JobTemplateId, location: 'uri', required: true, doc: ''},
  },
} as const satisfies StructureShape

export const ListJobTemplatesRequest = {
  type: 'structure',
  name: 'ListJobTemplatesRequest',
  members: {
    maxResults: {shape: LaserMaxResults, location: 'querystring', doc: ''},
    nextToken: {shape: NextToken, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const JobTemplateSummary = {
  type: 'structure',
  name: 'JobTemplateSummary',
  members: {
    jobTemplateArn: {shape: JobTemplateArn, doc: ''},
    jobTemplateId: {shape: JobTemplateId, doc: ''},
    description: {shape: JobDescription, doc: ''},
    createdAt: {shape: DateType, doc: ''},
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
    jobTemplates: {shape: JobTemplateSummaryList, doc: ''},
    nextToken: {shape: NextToken, doc: ''},
  },
} as const satisfies StructureShape

export const DescribeManagedJobTemplateRequest = {
  type: 'structure',
  name: 'DescribeManagedJobTemplateRequest',
  members: {
    templateName: {shape: ManagedJobTemplateName, location: 'uri', required: true, doc: ''},
    templateVersion: {shape: ManagedTemplateVersion, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const DocumentParameter = {
  type: 'structure',
  name: 'DocumentParameter',
  members: {
    key: {shape: ParameterKey, doc: ''},
    description: {shape: JobDescription, doc: ''},
    regex: {shape: Regex, doc: ''},
    example: {shape: Example, doc: ''},
    optional: {shape: Optional, doc: ''},
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
    templateName: {shape: ManagedJobTemplateName, doc: ''},
    templateArn: {shape: JobTemplateArn, doc: ''},
    description: {shape: JobDescription, doc: ''},
    templateVersion: {shape: ManagedTemplateVersion, doc: ''},
    environments: {shape: Environments, doc: ''},
    documentParameters: {shape: DocumentParameters, doc: ''},
    document: {shape: JobDocument, doc: ''},
  },
} as const satisfies StructureShape

export const ListManagedJobTemplatesRequest = {
  type: 'structure',
  name: 'ListManagedJobTemplatesRequest',
  members: {
    templateName: {shape: ManagedJobTemplateName, location: 'querystring', doc: ''},
    maxResults: {shape: LaserMaxResults, location: 'querystring', doc: ''},
    nextToken: {shape: NextToken, location: 'querystring', doc: ''},
  },
} as const satisfies StructureShape

export const ManagedJobTemplateSummary = {
  type: 'structure',
  name: 'ManagedJobTemplateSummary',
  members: {
    templateArn: {shape: JobTemplateArn, doc: ''},
    templateName: {shape: ManagedJobTemplateName, doc: ''},
    description: {shape: JobDescription, doc: ''},
    environments: {shape: Environments, doc: ''},
    templateVersion: {shape: ManagedTemplateVersion, doc: ''},
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
    managedJobTemplates: {shape: ManagedJobTemplatesSummaryList, doc: ''},
    nextToken: {shape: NextToken, doc: ''},
  },
} as const satisfies StructureShape
