// The box that is drawn here against the one that cli-table3 lays out: the same bytes for plain cells.
import assert from 'node:assert/strict'
import CliTable from 'cli-table3'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {drawBox} from '../../../src/output/terminal/draw-box.js'

const paint = (text: string) => text

function laidOut(header: readonly string[] | undefined, rows: readonly (readonly string[])[]): string[] {
  const table = new CliTable({head: [...(header ?? [])], style: {head: [], border: [], compact: true}})
  for (const row of rows) table.push([...row])
  return table.toString().split('\n')
}

describe('drawBox', () => {
  it('draws plain cells as cli-table3 lays them out', async () => {
    const cell = fc.string({unit: 'grapheme-ascii', maxLength: 12})
    const box = fc
      .integer({min: 1, max: 4})
      .chain((columns) =>
        fc.tuple(
          fc.option(fc.array(cell, {minLength: columns, maxLength: columns}), {nil: undefined}),
          fc.array(fc.array(cell, {minLength: columns, maxLength: columns}), {minLength: 1, maxLength: 5}),
        ),
      )
    await fc.assert(
      fc.asyncProperty(box, async ([header, rows]) =>
        assert.deepEqual(await drawBox({header, rows, paint}), laidOut(header, rows)),
      ),
      {numRuns: 300},
    )
  })

  it('lays out wide cells and cells of several lines', async () => {
    assert.deepEqual(
      await drawBox({
        header: ['名前', 'n'],
        rows: [
          ['ポンプ', '1'],
          ['a\nb', '2'],
        ],
        paint,
      }),
      [
        '┌────────┬───┐',
        '│ 名前   │ n │',
        '├────────┼───┤',
        '│ ポンプ │ 1 │',
        '│ a      │ 2 │',
        '│ b      │   │',
        '└────────┴───┘',
      ],
    )
  })
})
