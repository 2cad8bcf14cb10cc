/** Each submission of a lead is an attribute of its own, so that keeping one needs no reading: `said#<id>`. */
export const said = (id: string) => `said#${id}`;
