// The members of a file of stages → what they say, or all that is wrong with them. Pure.

import {JobId, ThingGroupName, ThingName} from '../model/iot/scalars.js'
import {parseCondition} from '../progress/condition.js'
import {parseDuration} from '../progress/duration.js'
import type {Path} from '../value/path.js'
import {Float, isList, isStructure, type Structure, type Value} from '../value/value.js'
import {FileReader} from './file-reader.js'
import type {Chooses, Gate, Stage, StagesFile, StageTargets} from './stages-plan.js'

const STAGE_NAME = /^[a-zA-Z0-9_-]+$/

export class StagesReader extends FileReader {
  file(file: Structure): StagesFile {
    this.knows(file, [], ['name', 'job', 'seed', 'targets', 'stages', '$schema'])
    const name =
      this.matching(file.get('name'), ['name'], new RegExp(`^${JobId.pattern}$`), 'letters, digits, - and _') ?? ''
    const job = file.get('job')
    if (!isStructure(job) && typeof job !== 'string')
      this.fault(['job'], 'needs the input of create-job, or the name of a file with it')
    return {
      name,
      job: isStructure(job) ? this.job(job) : String(job),
      seed: this.whole(file.get('seed'), ['seed'], 0) ?? 1,
      targets: this.targets(file.get('targets')),
      stages: this.stages(file.get('stages'), name),
    }
  }

  private job(job: Structure): Structure {
    for (const member of ['jobId', 'targets']) {
      if (job.has(member)) this.fault(['job', member], 'each stage has its own; leave it out')
    }
    return job
  }

  private targets(value: Value | undefined): StageTargets {
    const path = ['targets']
    const targets = this.structure(value, path, ['things', 'groups', 'things-file', 'exclude-file', 'where'])
    const read = {
      things: this.names(targets.get('things'), [...path, 'things'], ThingName),
      groups: this.names(targets.get('groups'), [...path, 'groups'], ThingGroupName),
      thingsFile: this.text(targets.get('things-file'), [...path, 'things-file']),
      excludeFile: this.text(targets.get('exclude-file'), [...path, 'exclude-file']),
      where: this.text(targets.get('where'), [...path, 'where']),
    }
    const isEmpty =
      read.things.length + read.groups.length === 0 && read.thingsFile === undefined && read.where === undefined
    if (isEmpty && isStructure(value)) this.fault(path, 'needs things, groups, things-file or where')
    return read
  }

  private stages(value: Value | undefined, name: string): Stage[] {
    if (!isList(value) || value.length === 0) {
      this.fault(['stages'], 'needs at least one stage')
      return []
    }
    const stages = value.map((stage, index) => this.stage(stage, ['stages', index], name))
    for (const [index, stage] of stages.entries()) {
      if (stages.findIndex((other) => other.name === stage.name) < index) {
        this.fault(['stages', index, 'name'], `'${stage.name}' is the name of an earlier stage`)
      }
    }
    return stages
  }

  private stage(value: Value, path: Path, file: string): Stage {
    const stage = this.structure(value, path, ['name', 'things', 'group', 'share', 'count', 'gate'])
    const name = this.matching(stage.get('name'), [...path, 'name'], STAGE_NAME, 'letters, digits, - and _') ?? ''
    const jobId = `${file}-${name}`
    if (jobId.length > JobId.max) {
      this.fault([...path, 'name'], `makes the job id ${jobId}, which is longer than ${JobId.max} characters`)
    }
    return {name, jobId, chooses: this.chooses(stage, path), gate: this.gate(stage.get('gate'), [...path, 'gate'])}
  }

  private chooses(stage: Structure, path: Path): Chooses {
    const given = ['things', 'group', 'share', 'count'].filter((member) => stage.has(member))
    if (given.length !== 1) {
      const what =
        given.length === 0
          ? 'needs one of things, group, share and count'
          : `has ${given.join(' and ')}: only one says who belongs to it`
      this.fault(path, what)
    }
    if (stage.has('things')) {
      return {by: 'things', names: this.names(stage.get('things'), [...path, 'things'], ThingName)}
    }
    if (stage.has('group')) {
      const [group = ''] = this.names([stage.get('group') ?? null], [...path, 'group'], ThingGroupName)
      return {by: 'group', group}
    }
    if (stage.has('count')) return {by: 'count', count: this.whole(stage.get('count'), [...path, 'count'], 1) ?? 1}
    return {by: 'share', share: this.share(stage.get('share'), [...path, 'share'])}
  }

  private share(value: Value | undefined, path: Path): number {
    if (value === undefined) return 0
    const text =
      typeof value === 'number' ? String(value) : value instanceof Float ? String(value.value) : String(value)
    const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim())
    const percent = Number(match?.[1])
    if (match && percent > 0 && percent <= 100) return percent / 100
    this.fault(path, `'${text}' is not a share: write it as 10%, above 0 and up to 100`)
    return 0
  }

  private gate(value: Value | undefined, path: Path): Gate {
    const gate = value === undefined ? new Map() : this.structure(value, path, ['ok-when', 'soak', 'check', 'ask'])
    const okWhen = this.text(gate.get('ok-when'), [...path, 'ok-when'])
    const soak = this.text(gate.get('soak'), [...path, 'soak'])
    if (okWhen !== undefined) this.parsed(() => parseCondition(okWhen, 'ok-when'), [...path, 'ok-when'])
    const ask = gate.get('ask') ?? false
    if (typeof ask !== 'boolean') this.fault([...path, 'ask'], 'must be true or false')
    return {
      okWhen,
      soak: soak === undefined ? undefined : this.parsed(() => parseDuration(soak, 'soak'), [...path, 'soak']),
      check: this.command(gate.get('check'), [...path, 'check']),
      ask: ask === true,
    }
  }

  /** Words, or a text of words; no shell reads them. */
  private command(value: Value | undefined, path: Path): readonly string[] | undefined {
    if (value === undefined || value === null) return undefined
    const words = isList(value) ? value.map(String) : typeof value === 'string' ? value.trim().split(/\s+/) : []
    if (words.length > 0 && words[0] !== '') return words
    this.fault(path, 'needs a program and its arguments')
    return undefined
  }
}
