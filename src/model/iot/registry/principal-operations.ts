// Rows of the registry's operations on what identifies a thing: its certificates, and what they are allowed to do.

import type {ListShape, NumberShape, Operation, StringShape, StructureShape} from '../../vocabulary.js'
import {
  InternalFailureException,
  InvalidRequestException,
  LimitExceededException,
  ResourceNotFoundException,
  ServiceUnavailableException,
  ThrottlingException,
  UnauthorizedException,
} from '../errors.js'
import {ClientId, DateType, NextToken, RegistryMaxResults, ThingName} from './scalars.js'

const PrincipalArn = {type: 'string', name: 'PrincipalArn'} as const satisfies StringShape
const Principals = {type: 'list', name: 'Principals', member: PrincipalArn} as const satisfies ListShape

export const ListThingPrincipals = {
  service: 'iot',
  name: 'ListThingPrincipals',
  command: 'list-thing-principals',
  http: {method: 'GET', uri: '/things/{thingName}/principals'},
  input: {
    type: 'structure',
    name: 'ListThingPrincipalsRequest',
    members: {
      nextToken: {shape: NextToken, location: 'querystring', doc: 'Where the page begins'},
      maxResults: {shape: RegistryMaxResults, location: 'querystring', doc: 'The size of a page'},
      thingName: {shape: ThingName, location: 'uri', required: true, doc: 'The thing'},
    },
  },
  output: {
    type: 'structure',
    name: 'ListThingPrincipalsResponse',
    members: {
      principals: {shape: Principals, doc: 'A page of ARNs'},
      nextToken: {shape: NextToken, doc: 'Where the next page begins'},
    },
  },
  errors: [
    InvalidRequestException,
    ThrottlingException,
    UnauthorizedException,
    ServiceUnavailableException,
    InternalFailureException,
    ResourceNotFoundException,
  ],
  paging: {resultKey: 'principals', limitKey: 'maxResults'},
  doc: 'List the certificates of a thing',
} as const satisfies Operation

const CertificateId = {
  type: 'string',
  name: 'CertificateId',
  min: 64,
  max: 64,
  pattern: '(0x)?[a-fA-F0-9]+',
} as const satisfies StringShape
const CertificateStatus = {
  type: 'string',
  name: 'CertificateStatus',
  enum: ['ACTIVE', 'INACTIVE', 'REVOKED', 'PENDING_TRANSFER', 'REGISTER_INACTIVE', 'PENDING_ACTIVATION'],
} as const satisfies StringShape
const CertificateMode = {
  type: 'string',
  name: 'CertificateMode',
  enum: ['DEFAULT', 'SNI_ONLY'],
} as const satisfies StringShape
const CertificatePem = {type: 'string', name: 'CertificatePem'} as const satisfies StringShape
const AwsAccountId = {type: 'string', name: 'AwsAccountId'} as const satisfies StringShape
const Text = {type: 'string', name: 'Text'} as const satisfies StringShape
const CustomerVersion = {type: 'integer', name: 'CustomerVersion'} as const satisfies NumberShape

const TransferData = {
  type: 'structure',
  name: 'TransferData',
  members: {
    transferMessage: {shape: Text, doc: 'What the sender wrote'},
    rejectReason: {shape: Text, doc: 'Why it was rejected'},
    transferDate: {shape: DateType, doc: 'When it was sent'},
    acceptDate: {shape: DateType, doc: 'When it was accepted'},
    rejectDate: {shape: DateType, doc: 'When it was rejected'},
  },
} as const satisfies StructureShape

const CertificateValidity = {
  type: 'structure',
  name: 'CertificateValidity',
  members: {
    notBefore: {shape: DateType, doc: 'When it begins to be valid'},
    notAfter: {shape: DateType, doc: 'When it expires'},
  },
} as const satisfies StructureShape

const CertificateDescription = {
  type: 'structure',
  name: 'CertificateDescription',
  members: {
    certificateArn: {shape: PrincipalArn, doc: 'Its ARN'},
    certificateId: {shape: CertificateId, doc: 'Its id'},
    caCertificateId: {shape: CertificateId, doc: 'The id of the certificate that signed it'},
    status: {shape: CertificateStatus, doc: 'Whether it may be used'},
    certificatePem: {shape: CertificatePem, doc: 'The certificate itself'},
    ownedBy: {shape: AwsAccountId, doc: 'The account it belongs to'},
    previousOwnedBy: {shape: AwsAccountId, doc: 'The account it belonged to before'},
    creationDate: {shape: DateType, doc: 'When it was created'},
    lastModifiedDate: {shape: DateType, doc: 'When it was last changed'},
    customerVersion: {shape: CustomerVersion, doc: 'Rises with each change'},
    transferData: {shape: TransferData, doc: 'Its transfer between accounts'},
    generationId: {shape: Text, doc: 'Which certificate of this content it is'},
    validity: {shape: CertificateValidity, doc: 'When it is valid'},
    certificateMode: {shape: CertificateMode, doc: 'How it is recognized'},
  },
} as const satisfies StructureShape

export const DescribeCertificate = {
  service: 'iot',
  name: 'DescribeCertificate',
  command: 'describe-certificate',
  http: {method: 'GET', uri: '/certificates/{certificateId}'},
  input: {
    type: 'structure',
    name: 'DescribeCertificateRequest',
    members: {certificateId: {shape: CertificateId, location: 'uri', required: true, doc: 'The certificate'}},
  },
  output: {
    type: 'structure',
    name: 'DescribeCertificateResponse',
    members: {certificateDescription: {shape: CertificateDescription, doc: 'The certificate'}},
  },
  errors: [
    InvalidRequestException,
    ThrottlingException,
    UnauthorizedException,
    ServiceUnavailableException,
    InternalFailureException,
    ResourceNotFoundException,
  ],
  doc: 'Show a certificate',
} as const satisfies Operation

const ActionType = {
  type: 'string',
  name: 'ActionType',
  enum: ['PUBLISH', 'SUBSCRIBE', 'RECEIVE', 'CONNECT'],
} as const satisfies StringShape
const Resource = {type: 'string', name: 'Resource'} as const satisfies StringShape
const Resources = {type: 'list', name: 'Resources', member: Resource} as const satisfies ListShape
const AuthInfo = {
  type: 'structure',
  name: 'AuthInfo',
  members: {
    actionType: {shape: ActionType, doc: 'What is done'},
    resources: {shape: Resources, required: true, doc: 'The ARNs of topics, filters or clients'},
  },
} as const satisfies StructureShape
const AuthInfos = {type: 'list', name: 'AuthInfos', member: AuthInfo, min: 1, max: 10} as const satisfies ListShape
const PolicyName = {type: 'string', name: 'PolicyName', min: 1, max: 128} as const satisfies StringShape
const PolicyNames = {type: 'list', name: 'PolicyNames', member: PolicyName} as const satisfies ListShape
const Policy = {
  type: 'structure',
  name: 'Policy',
  members: {
    policyName: {shape: PolicyName, doc: 'The policy'},
    policyArn: {shape: Text, doc: 'Its ARN'},
  },
} as const satisfies StructureShape
const Policies = {type: 'list', name: 'Policies', member: Policy} as const satisfies ListShape
const policies = {policies: {shape: Policies, doc: 'The policies that decide it'}} as const
const Allowed = {type: 'structure', name: 'Allowed', members: policies} as const satisfies StructureShape
const ImplicitDeny = {type: 'structure', name: 'ImplicitDeny', members: policies} as const satisfies StructureShape
const ExplicitDeny = {type: 'structure', name: 'ExplicitDeny', members: policies} as const satisfies StructureShape
const Denied = {
  type: 'structure',
  name: 'Denied',
  members: {
    implicitDeny: {shape: ImplicitDeny, doc: 'Set where no policy allows it'},
    explicitDeny: {shape: ExplicitDeny, doc: 'Set where a policy denies it'},
  },
} as const satisfies StructureShape
const AuthDecision = {
  type: 'string',
  name: 'AuthDecision',
  enum: ['ALLOWED', 'EXPLICIT_DENY', 'IMPLICIT_DENY'],
} as const satisfies StringShape
const MissingContextValues = {type: 'list', name: 'MissingContextValues', member: Text} as const satisfies ListShape
const AuthResult = {
  type: 'structure',
  name: 'AuthResult',
  members: {
    authInfo: {shape: AuthInfo, doc: 'What was asked'},
    allowed: {shape: Allowed, doc: 'Set where it is allowed'},
    denied: {shape: Denied, doc: 'Set where it is denied'},
    authDecision: {shape: AuthDecision, doc: 'The decision'},
    missingContextValues: {shape: MissingContextValues, doc: 'Values that the policies need and that are missing'},
  },
} as const satisfies StructureShape
const AuthResults = {type: 'list', name: 'AuthResults', member: AuthResult} as const satisfies ListShape

export const TestAuthorization = {
  service: 'iot',
  name: 'TestAuthorization',
  command: 'test-authorization',
  http: {method: 'POST', uri: '/test-authorization'},
  input: {
    type: 'structure',
    name: 'TestAuthorizationRequest',
    members: {
      principal: {shape: PrincipalArn, doc: 'The certificate'},
      cognitoIdentityPoolId: {shape: Text, doc: 'The Cognito identity pool'},
      authInfos: {shape: AuthInfos, required: true, doc: 'What is asked'},
      clientId: {shape: ClientId, location: 'querystring', doc: 'The MQTT client id'},
      policyNamesToAdd: {shape: PolicyNames, doc: 'Policies that count as attached'},
      policyNamesToSkip: {shape: PolicyNames, doc: 'Policies that count as not attached'},
    },
  },
  output: {
    type: 'structure',
    name: 'TestAuthorizationResponse',
    members: {authResults: {shape: AuthResults, doc: 'What is allowed and what is not'}},
  },
  errors: [
    ResourceNotFoundException,
    InvalidRequestException,
    ThrottlingException,
    UnauthorizedException,
    ServiceUnavailableException,
    InternalFailureException,
    LimitExceededException,
  ],
  doc: 'Ask what the policies of a certificate allow',
} as const satisfies Operation
