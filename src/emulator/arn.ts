// The names of resources in one region of one account.
import {partitionOf} from '../model/partition.js'
import type {Resource} from '../model/resources.js'

/** Of what the table of resources has, and of certificates, which jobs do not name. */
type ArnKind = Resource['arnType'] | 'cert'

export interface Arns {
  of(kind: ArnKind, name: string): string
  /** Templates that belong to no account. */
  managedTemplate(name: string, version: string): string
  /** What an ARN names; `own` says whether it is in this region and account. Nothing for a text that is not an IoT ARN. */
  parse(text: string): ParsedArn | undefined
}

interface ParsedArn {
  /** As written: one of ours, or any other kind of resource. */
  readonly kind: string
  readonly name: string
  readonly own: boolean
  /** Without an account: a managed template. */
  readonly managed: boolean
}

const ARN = /^arn:([^:]+):iot:([^:]*):([^:]*):([^/]+)\/(.+)$/

export function arnsOf(region: string, account: string): Arns {
  const partition = partitionOf(region).id
  const prefix = `arn:${partition}:iot:${region}`
  return {
    of: (kind, name) => `${prefix}:${account}:${kind}/${name}`,
    managedTemplate: (name, version) => `${prefix}::jobtemplate/${name}:${version}`,
    parse: (text) => {
      const [, inPartition, inRegion, inAccount, kind = '', name = ''] = ARN.exec(text) ?? []
      if (inPartition === undefined) return undefined
      const here = inPartition === partition && inRegion === region
      return {kind, name, own: here && inAccount === account, managed: here && inAccount === ''}
    },
  }
}
