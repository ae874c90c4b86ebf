export {
  AREA_ICONS,
  type AreaIcon,
  LIFE_CYCLE_PHASES,
  type LifeCyclePhase,
  type Product,
  type Products,
  type ProductVersion,
  type ProtectionArea,
  type RecommendedUpdate,
} from './product.ts';
export { type ProductFault, type ProductFaultCode, productFaults } from './product-faults.ts';
