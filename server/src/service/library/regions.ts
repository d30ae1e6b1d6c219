/** The names of the parts of the body, as `body_regions` of library files gives them: the ones prose is read by. */
export { regionNames as bodyRegionNames, type Region as BodyRegion } from '../prose/regions';
