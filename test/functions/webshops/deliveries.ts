import { createHmac } from 'node:crypto';

/** Bodies as the documentation of WooCommerce (REST API v3, "Orders") and Shopify (Admin REST API, "Order", "Refund") has them. */
const person = { first_name: 'John', last_name: 'Doe', company: '', city: 'San Francisco', state: 'CA', country: 'US' };

export const wooOrder = {
  ...{ id: 727, parent_id: 0, number: '727', order_key: 'wc_order_58d2d042d1d', created_via: 'rest-api' },
  ...{ version: '3.0.0', status: 'processing', currency: 'USD' },
  ...{ date_created: '2017-03-22T16:28:02', date_created_gmt: '2017-03-22T19:28:02' },
  ...{ date_modified: '2017-03-22T16:28:08', date_modified_gmt: '2017-03-22T19:28:08' },
  ...{ discount_total: '0.00', discount_tax: '0.00', shipping_total: '10.00', shipping_tax: '0.00', cart_tax: '1.35' },
  ...{ total: '29.35', total_tax: '1.35', prices_include_tax: false, customer_id: 0, customer_ip_address: '' },
  billing: { ...person, email: 'john.doe@example.com', phone: '(555) 555-5555' },
  shipping: person,
  ...{ payment_method: 'bacs', payment_method_title: 'Direct Bank Transfer', transaction_id: '' },
  ...{ date_paid: '2017-03-22T16:28:08', date_paid_gmt: '2017-03-22T19:28:08', date_completed: null },
  meta_data: [{ id: 13106, key: '_download_permissions_granted', value: 'yes' }],
  line_items: [
    {
      ...{ id: 315, name: 'Woo Single #1', product_id: 93, variation_id: 0, quantity: 2, tax_class: '' },
      ...{ subtotal: '6.00', subtotal_tax: '0.45', total: '6.00', total_tax: '0.45', sku: '', price: 3 },
    },
    {
      ...{ id: 316, name: 'Ship Your Idea &ndash; Color: Black, Size: M Test', product_id: 22, variation_id: 23 },
      ...{ quantity: 1, subtotal: '12.00', subtotal_tax: '0.90', total: '12.00', total_tax: '0.90' },
      ...{ sku: 'Bar3', price: 12 },
    },
  ],
  ...{ tax_lines: [], shipping_lines: [], fee_lines: [], coupon_lines: [], refunds: [] as object[] },
};

/** The order beside it there, of which two parts were refunded. */
export const wooRefunded = {
  ...wooOrder,
  ...{ id: 723, number: '723', status: 'completed', total: '39.00' },
  ...{ date_created_gmt: '2017-03-21T19:16:00', date_modified_gmt: '2017-03-21T19:54:51' },
  billing: { ...person, first_name: 'João', last_name: 'Silva', country: 'BR', email: 'joao.silva@example.com' },
  refunds: [
    { id: 726, refund: '', total: '-10.00' },
    { id: 724, refund: '', total: '-9.00' },
  ],
};

const usd = (amount: string) => ({
  shop_money: { amount, currency_code: 'USD' },
  presentment_money: { amount, currency_code: 'USD' },
});

export const shopifyRefund = {
  ...{ id: 509562969, order_id: 450789469, created_at: '2008-01-10T11:00:00-05:00', note: 'it broke during shipping' },
  ...{ user_id: 548380009, processed_at: '2008-01-10T11:00:00-05:00', restock: true },
  refund_line_items: [
    {
      id: 104689539,
      quantity: 1,
      line_item_id: 703073504,
      subtotal: 195.66,
      subtotal_set: usd('195.66'),
      total_tax: 3.98,
    },
    {
      id: 709875399,
      quantity: 1,
      line_item_id: 466157049,
      subtotal: 195.67,
      subtotal_set: usd('195.67'),
      total_tax: 3.98,
    },
  ],
  transactions: [
    {
      ...{ id: 179259969, order_id: 450789469, kind: 'refund', gateway: 'bogus', status: 'success' },
      ...{ created_at: '2005-08-05T12:59:12-04:00', amount: '209.00', currency: 'USD' },
    },
  ],
  order_adjustments: [],
};

export const shopifyOrder = {
  ...{ id: 450789469, admin_graphql_api_id: 'gid://shopify/Order/450789469', app_id: null, browser_ip: '0.0.0.0' },
  ...{ buyer_accepts_marketing: false, cancel_reason: null, cancelled_at: null as string | null, closed_at: null },
  ...{ confirmed: true, contact_email: 'bob.norman@mail.example.com', created_at: '2008-01-10T11:00:00-05:00' },
  ...{ currency: 'USD', current_total_price: '199.65', customer_locale: 'en-US' },
  ...{ email: 'bob.norman@mail.example.com', financial_status: 'partially_refunded', fulfillment_status: null },
  ...{ name: '#1001', number: 1, order_number: 1001, phone: '+557734881234', presentment_currency: 'USD' },
  ...{ processed_at: '2008-01-10T11:00:00-05:00', subtotal_price: '597.00', test: false, total_discounts: '10.00' },
  ...{
    total_line_items_price: '597.00',
    total_price: '598.94',
    total_tax: '11.94',
    updated_at: '2008-01-10T11:00:00-05:00',
  },
  billing_address: {
    first_name: 'Bob',
    last_name: 'Norman',
    phone: '+1(502)-459-2181',
    country_code: 'US',
    city: 'Louisville',
  },
  customer: { id: 207119551, email: 'bob.norman@mail.example.com', accepts_marketing: true, first_name: 'Bob' },
  line_items: [
    {
      id: 466157049,
      name: 'IPod Nano - 8gb - green',
      title: 'IPod Nano - 8gb',
      quantity: 1,
      price: '199.00',
      sku: 'IPOD2008GREEN',
    },
    {
      id: 518995019,
      name: 'IPod Nano - 8gb - red',
      title: 'IPod Nano - 8gb',
      quantity: 1,
      price: '199.00',
      sku: 'IPOD2008RED',
    },
    {
      id: 703073504,
      name: 'IPod Nano - 8gb - black',
      title: 'IPod Nano - 8gb',
      quantity: 1,
      price: '199.00',
      sku: 'IPOD2008BLACK',
    },
  ],
  refunds: [shopifyRefund] as object[],
};

/** What the admin's own button for a test sends: a long id, cancelled, voided. */
const shopifySample = {
  ...shopifyOrder,
  ...{ email: 'jon@example.com', contact_email: 'jon@example.com', name: '#9999', total_price: '403.00', test: true },
  ...{ financial_status: 'voided', cancelled_at: '2021-12-31T19:00:00-05:00', cancel_reason: 'customer', refunds: [] },
};
export const sampleText = () => JSON.stringify(shopifySample).replace('"id":450789469', '"id":820982911946154508');

export const signedBy = (secret: string, body: string) => createHmac('sha256', secret).update(body).digest('base64');
