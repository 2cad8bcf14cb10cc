/** Makes what follows from a shop's configuration once for each. */
export function perShop<Shop extends object, Made>(make: (shop: Shop) => Made): (shop: Shop) => Made {
  const made = new WeakMap<Shop, Made>();
  return (shop) => {
    const known = made.get(shop) ?? make(shop);
    made.set(shop, known);
    return known;
  };
}
