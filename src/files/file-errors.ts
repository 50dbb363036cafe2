// Why a file cannot be read, in words.

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'links lead in a circle',
}

/** @param error as the file system tells it */
export function whyUnreadable(error: unknown): string {
  const {code = '', message} = error as NodeJS.ErrnoException
  return REASONS[code] ?? message
}
