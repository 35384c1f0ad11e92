/** Dishes go by their own names in every language, so a cuisine needs no translation. */
export type Dishes = readonly [first: readonly string[], main: readonly string[], sweet: readonly string[]];

const cuisines: readonly (readonly [RegExp, Dishes])[] = [
  [
    /leban|libanes|libanais|libanez/,
    [
      ["Hummus", "Tabbouleh", "Moutabal"],
      ["Shish tawook", "Kibbeh", "Moussakhan"],
      ["Baklava", "Muhallebi", "Maamoul"],
    ],
  ],
  [
    /italian|italien|italiaans|trattoria|osteria|pizz/,
    [
      ["Bruschetta", "Caprese", "Vitello tonnato"],
      ["Tagliatelle al ragù", "Pizza margherita", "Saltimbocca"],
      ["Tiramisù", "Panna cotta", "Affogato"],
    ],
  ],
  [
    /japan|japon|giappones|\bsushi|ramen|izakaya/,
    [
      ["Miso shiru", "Edamame", "Gyoza"],
      ["Tonkotsu ramen", "Nigiri moriawase", "Katsudon"],
      ["Mochi", "Dorayaki", "Matcha"],
    ],
  ],
  [
    /\bindian?\b|\bindisch|\bindien|\bindio|indiaas|\bcurry/,
    [
      ["Samosa", "Onion bhaji", "Raita"],
      ["Dal makhani", "Palak paneer", "Chicken tikka"],
      ["Gulab jamun", "Kheer", "Kulfi"],
    ],
  ],
  [
    /mexic|mexik|messican|taqueria|\btacos?\b/,
    [
      ["Guacamole", "Elote", "Quesadilla"],
      ["Tacos al pastor", "Enchiladas verdes", "Mole poblano"],
      ["Churros", "Flan", "Arroz con leche"],
    ],
  ],
  [
    /greek|griech|grec(que)?\b|grieg|grec[oa]|grieks|taverna/,
    [
      ["Tzatziki", "Dolmades", "Saganaki"],
      ["Moussaka", "Souvlaki", "Stifado"],
      ["Galaktoboureko", "Loukoumades", "Yaourti"],
    ],
  ],
  [
    /\bthai/,
    [
      ["Tom kha", "Som tam", "Satay"],
      ["Pad thai", "Gaeng keow wan", "Pad krapow"],
      ["Khao niao mamuang", "Sangkhaya", "Lod chong"],
    ],
  ],
  [
    /\bburger/,
    [
      ["Onion rings", "Coleslaw", "Corn ribs"],
      ["Classic burger", "Cheeseburger", "Bean burger"],
      ["Brownie", "Milkshake", "Cheesecake"],
    ],
  ],
];

export const cuisineIn = (simple: string): Dishes | null =>
  cuisines.find(([pattern]) => pattern.test(simple))?.[1] ?? null;
