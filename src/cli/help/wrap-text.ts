// The same for help as for everything else that people read.
export {wrapText} from '../../output/wrap-text.js'
