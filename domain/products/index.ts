export {
  AREA_ICONS,
  type AreaIcon,
  type Product,
  type Products,
  type ProductVersion,
  type ProtectionArea,
  type RecommendedUpdate,
} from './product.ts';
export { type ProductFault, type ProductFaultCode, productFaults } from './product-faults.ts';
