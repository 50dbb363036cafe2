// The manual page: what the program is, every command with its flags, and the pages of help, from manifest and sources.

/** @returns roff */
export function manPage({commands}, {name, version, description, homepage}, pages) {
  const listed = Object.values(commands).filter(({hidden}) => !hidden)
  listed.sort((a, b) => (a.id < b.id ? -1 : 1))
  return [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}"`,
    // Commands are copied from here: no hyphens of the page's own in them, and no blanks.
    '.nh',
    '.ad l',
    '.SH NAME',
    `${name} \\- ${roff(description)}`,
    '.SH SYNOPSIS',
    `.B ${name}`,
    '[\\fIglobal options\\fR] \\fIcommand\\fR [\\fIoptions\\fR]',
    '.SH COMMANDS',
    ...listed.flatMap(commandEntry),
    ...pages.flatMap(pageSection),
    '.SH MORE',
    `.B ${name} \\fIcommand\\fB \\-\\-help`,
    'shows examples, all flags and the output of a command.',
    ...(homepage ? ['.SH SEE ALSO', roff(homepage)] : []),
    '',
  ].join('\n')
}

/** With an example, which says more than a list of flags. */
function commandEntry({id, summary, examples = []}) {
  const words = id.replaceAll(':', ' ')
  const [example] = examples.map((line) =>
    line
      .replaceAll('<%= config.bin %> <%= command.id %>', `iotjobs ${words}`)
      .replaceAll('<%= config.bin %>', 'iotjobs'),
  )
  const shown = example === undefined ? [] : ['.br', `.I ${roff(example)}`]
  return ['.TP', `.B ${roff(words)}`, roff(summary ?? ''), ...shown]
}

function pageSection({name, intro, entries, outro = []}) {
  return [
    `.SH ${roff(name.toUpperCase().replaceAll('-', ' '))}`,
    ...intro.flatMap((text) => [roff(text), '.PP']),
    ...entries.flatMap(([term, meaning]) => ['.TP', `.B ${roff(term)}`, roff(meaning)]),
    ...outro.flatMap((line) => ['.PP', `.I ${roff(line)}`]),
  ]
}

/** A dash is a minus to be copied, and a line must not begin with a control character. */
function roff(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(/^([.'])/, '\\&$1')
}
