import type { Topic } from "./types.ts";

interface Sample {
  /** On weekdays and on Saturdays. */
  readonly hours: readonly [string, string];
  /** What the topic's offers cost, in their order. */
  readonly prices: readonly number[];
  /** Whether these are the least they cost. */
  readonly from?: true;
}

/** Hours and prices that stand where the request names none. */
export const samples: Readonly<Record<Topic, Sample>> = {
  bakery: { hours: ["6:30 – 18:00", "7:00 – 14:00"], prices: [6.2, 5.8, 2.4] },
  cafe: { hours: ["8:00 – 18:30", "9:00 – 18:00"], prices: [3.8, 4.2, 3.6] },
  restaurant: { hours: ["17:30 – 23:00", "12:00 – 23:00"], prices: [12.5, 24, 8.5] },
  dentist: { hours: ["8:00 – 18:00", "9:00 – 12:00"], prices: [95, 140, 60], from: true },
  practice: { hours: ["8:00 – 18:00", "9:00 – 12:00"], prices: [40, 45, 60], from: true },
  yoga: { hours: ["7:00 – 20:30", "9:00 – 13:00"], prices: [16, 14, 18] },
  gym: { hours: ["6:00 – 22:00", "8:00 – 18:00"], prices: [22, 18, 16] },
  hair: { hours: ["9:00 – 19:00", "9:00 – 16:00"], prices: [54, 92, 28] },
  florist: { hours: ["9:00 – 18:30", "8:00 – 15:00"], prices: [28, 46, 65] },
  craft: { hours: ["7:00 – 17:00", "8:00 – 12:00"], prices: [85, 640, 160], from: true },
  bike: { hours: ["9:00 – 18:30", "10:00 – 14:00"], prices: [14, 79, 25] },
  law: { hours: ["9:00 – 17:30", "10:00 – 12:00"], prices: [180, 240, 220], from: true },
  photo: { hours: ["10:00 – 18:00", "10:00 – 14:00"], prices: [220, 1900, 640], from: true },
  architect: { hours: ["9:00 – 18:00", "10:00 – 13:00"], prices: [950, 1400, 1100], from: true },
  design: { hours: ["9:00 – 18:00", "10:00 – 13:00"], prices: [1800, 1200, 2600], from: true },
  music: { hours: ["14:00 – 20:00", "10:00 – 16:00"], prices: [18, 16, 32] },
  event: { hours: ["9:00 – 18:00", "10:00 – 22:00"], prices: [48, 72, 24] },
  wedding: { hours: ["14:00 – 23:00", "14:00 – 2:00"], prices: [20, 40, 60] },
  hotel: { hours: ["8:00 – 21:00", "8:00 – 21:00"], prices: [118, 132, 189] },
  garden: { hours: ["7:30 – 17:00", "8:00 – 13:00"], prices: [180, 420, 240], from: true },
  school: { hours: ["9:00 – 20:00", "9:00 – 13:00"], prices: [120, 145, 90] },
  pets: { hours: ["8:00 – 18:00", "9:00 – 14:00"], prices: [45, 28, 18] },
  fashion: { hours: ["11:00 – 19:00", "11:00 – 17:00"], prices: [390, 120, 25] },
  books: { hours: ["10:00 – 19:00", "10:00 – 16:00"], prices: [22, 14, 8] },
  software: { hours: ["9:00 – 18:00", "10:00 – 14:00"], prices: [0, 12, 29] },
  other: { hours: ["9:00 – 18:00", "10:00 – 14:00"], prices: [60, 180, 45], from: true },
};
