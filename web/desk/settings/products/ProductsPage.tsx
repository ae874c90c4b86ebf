import { useSearch } from '@tanstack/react-router';
import { useSettingsDesk } from '../context.ts';
import { productsOf } from '../settings-draft.ts';
import { AreasCard } from './AreasCard.tsx';
import { PhasesCard } from './PhasesCard.tsx';
import { PreviewLink } from './PreviewLink.tsx';
import { ProductForm } from './ProductForm.tsx';
import { ProductsCard } from './ProductsCard.tsx';

/** R2: areas, products and versions of the form; one product is looked at by itself. */
export function ProductsPage() {
  const { settings, draft } = useSettingsDesk();
  const { id } = useSearch({ from: '/desk-layout/desk/settings/products' });
  const chosen = productsOf(settings, draft).find((product) => product.id === id);
  if (chosen) return <ProductForm key={chosen.id} product={chosen} />;
  return (
    <>
      <PreviewLink from="products" />
      <ProductsCard />
      <AreasCard />
      <PhasesCard />
    </>
  );
}
