export { type Indicator, type IndicatorKind, type NearMiss, recognise } from './recognise.ts';
export { defang, refang } from './refang.ts';
