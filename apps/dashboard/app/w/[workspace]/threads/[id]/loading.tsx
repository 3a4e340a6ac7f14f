/** A boundary of its own, below the title. */
export { default } from '../../loading.tsx'
