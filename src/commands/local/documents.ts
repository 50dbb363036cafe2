import {Args, Flags} from '../../cli/flags.js'
import {documentsDirectory} from '../../workflows/local/documents-directory.js'
import {LocalCommand} from '../../workflows/local/local-command.js'

export default class LocalDocuments extends LocalCommand {
  static override summary = 'Show or set the folder that stands in for S3 in the local simulator'
  static override description =
    'Jobs with a document source get their document from DIR/BUCKET/KEY when they are created. The folder is kept in the state; --local-documents names one for a single command.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> ./s3',
    '<%= config.bin %> create-job --local --job-id fw-2 --targets arn:aws:iot:us-east-1:123456789012:thing/pump-1 --document-source https://my-bucket.s3.us-east-1.amazonaws.com/fw-2.json',
    '<%= config.bin %> <%= command.id %> --none',
  ]
  static override args = {dir: Args.string({description: 'Folder that holds a folder for each bucket', names: 'file'})}
  static override flags = {none: Flags.boolean({summary: 'Forget the folder'})}

  override async run(): Promise<void> {
    const {args, flags} = await this.parse(LocalDocuments)
    const folder = documentsDirectory(args.dir, flags.none, this.runtime.cwd)
    const {setDocuments, viewDocuments} = await import('../../emulator/documents/documents.js')
    const view = await this.withService((service) =>
      folder === undefined && !flags.none ? viewDocuments(service) : setDocuments(service, folder),
    )
    await this.print(view, 'documents')
    if (folder !== undefined) await this.sayNext('iotjobs local status')
  }
}
