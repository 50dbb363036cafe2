// Which folder stands in for S3, for all who use a state.
import type {LocalService} from '../local-service.js'

/** Empty where none is set. */
export interface DocumentsView {
  readonly documents: string | null
}

export function viewDocuments(service: LocalService): Promise<DocumentsView> {
  return service.read(({documents}) => ({documents: documents ?? null}))
}

/** @param folder an absolute path; nothing to unset it */
export function setDocuments(service: LocalService, folder: string | undefined): Promise<DocumentsView> {
  return service.write(({store}) => {
    store.settings.set('documents', folder)
    return {documents: folder ?? null}
  })
}
