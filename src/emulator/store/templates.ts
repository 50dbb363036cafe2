// Job templates in the state file.
import type {JobConfig} from '../job-config.js'
import type {Sql} from './sql.js'

export interface Template {
  readonly id: number
  readonly templateId: string
  readonly description: string
  readonly createdAt: number
  readonly source: string | null
  readonly document: string
  readonly config: JobConfig
}

interface TemplateRow {
  readonly id: number
  readonly template_id: string
  readonly description: string
  readonly created_at: number
  readonly source: string | null
  readonly document: string
  readonly config: string
}

export class Templates {
  constructor(private readonly sql: Sql) {}

  find(templateId: string): Template | undefined {
    const row = this.sql.get<TemplateRow>('SELECT * FROM job_template WHERE template_id = ?', templateId)
    return row && toTemplate(row)
  }

  insert(template: Omit<Template, 'id'>): void {
    this.sql.run(
      `INSERT INTO job_template (template_id, description, created_at, source, document, config)
       VALUES (?, ?, ?, ?, ?, ?)`,
      template.templateId,
      template.description,
      template.createdAt,
      template.source,
      template.document,
      JSON.stringify(template.config),
    )
  }

  remove(id: number): void {
    this.sql.run('DELETE FROM job_template WHERE id = ?', id)
  }

  count(): number {
    return this.sql.get<{n: number}>('SELECT count(*) AS n FROM job_template')?.n ?? 0
  }

  /** Newest first. */
  list(before: number, limit: number): Template[] {
    return this.sql
      .all<TemplateRow>('SELECT * FROM job_template WHERE id < ? ORDER BY id DESC LIMIT ?', before, limit)
      .map(toTemplate)
  }
}

function toTemplate(row: TemplateRow): Template {
  return {
    id: row.id,
    templateId: row.template_id,
    description: row.description,
    createdAt: row.created_at,
    source: row.source,
    document: row.document,
    config: JSON.parse(row.config),
  }
}
