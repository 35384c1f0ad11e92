import { card, pairs, topic } from "./packed.ts";
import type { Words } from "./types.ts";

export const en: Words = {
  lang: "en",
  page: {
    skip: "Skip to content",
    navigation: "Main",
    top: "Back to top",
    footer: "Some texts on this page are examples.",
    from: "from {x}",
    and: "and",
    menu: "Menu",
    close: "Close",
  },
  sections: {
    offers: { nav: "What we do", title: "What we do" },
    menu: { nav: "Menu", title: "The card" },
    about: { nav: "About", title: "About us" },
    gallery: { nav: "Gallery", title: "A look around" },
    prices: { nav: "Prices", title: "Prices" },
    hours: { nav: "Hours", title: "Opening hours" },
    team: { nav: "Team", title: "The people" },
    testimonials: { nav: "Voices", title: "What people say" },
    faq: { nav: "Questions", title: "Good questions" },
    map: { nav: "Find us", title: "How to find us" },
    newsletter: { nav: "Newsletter", title: "A letter now and then" },
    contact: { nav: "Contact", title: "Write to us" },
  },
  // What it is | its offers | its button | roles; the headline and what follows it; the offers.
  topics: {
    bakery: topic`Bakery | From the oven | See today’s breads | Baker, Pastry, Counter
      Bread that takes its time. | Flour, water, salt and a sourdough older than the shop. Baked before dawn, sold until the shelf is empty.
      Country sourdough: Dark crust, open crumb, 36 hours of rest. | Rye with caraway: Dense and moist, better on the second day. | Butter croissant: Twenty-seven layers, out at half past six.`,
    cafe: topic`Café | On the counter | See the cups | Roaster, Barista, Cakes
      Good coffee, no hurry. | One roaster, two machines and a long table by the window. Stay for a cup or for the afternoon.
      Flat white: Double shot, silky milk, a warm cup. | Filter of the day: A single farm, brewed by hand. | Lemon cake: Baked each morning, gone by three.`,
    restaurant: topic`Restaurant | This week | Reserve a table | Kitchen, Wine, Dining room
      A short menu, cooked with care. | Whatever the market had this morning is on the table tonight. Eleven tables, an open kitchen, honest wine.
      Roasted pumpkin: Brown butter, sage and hazelnut. | Pike-perch: Beetroot, horseradish and dill. | Plum tart: Warm, with cream on the side.`,
    dentist: topic`Dental practice | Treatments | Book a visit | Dentist, Prevention, Reception
      Calm hands, healthy teeth. | We explain before we treat, and we take the time that takes. For adults, children and everyone who would rather not come.
      Check-up and cleaning: Forty minutes, once or twice a year. | Fillings and crowns: In one visit wherever possible. | Nervous patients: Slow start, clear signals, no surprises.`,
    practice: topic`Practice | What we treat | Book an appointment | Doctor, Physiotherapy, Reception
      Time for what hurts. | A practice for the whole family. We listen to the end, explain what we find and say what can wait.
      General medicine: From check-ups to the cough that stays. | Physiotherapy: Thirty quiet minutes with two good hands. | House calls: When the way to us is too far.`,
    yoga: topic`Yoga studio | Classes | Find your class | Vinyasa, Yin, Front desk
      Arrive, breathe, begin. | Small classes in a bright room. Come as you are; mats and tea are here.
      Morning flow: Sixty minutes to wake up slowly. | Gentle yoga: For stiff backs and first steps. | Deep rest: Yin and stillness at the end of the day.`,
    gym: topic`Gym | Training | Try a session | Head coach, Strength, Mobility
      Stronger, week by week. | Free weights, good coaches and a plan that fits your life. No mirrors full of slogans.
      Strength: Barbell basics with a coach beside you. | Conditioning: Forty-five hard minutes in a group. | Mobility: For desks, stairs and sore shoulders.`,
    hair: topic`Hair salon | In the chair | Book a chair | Cut, Colour, Reception
      A cut that still sits tomorrow. | First we look, then we talk, then we cut. Colours without haste and honest advice.
      Cut and finish: Fifty minutes, wash included. | Colour: Strands, tones or all over. | Care: A treatment and a head massage.`,
    florist: topic`Flower shop | Tied today | Order a bouquet | Bouquets, Weddings, Delivery
      What is in bloom right now. | Flowers from growers nearby, tied to order and delivered by bicycle.
      The day’s bouquet: Whatever is loveliest this morning. | Table wreath: Lasts a week and dries well. | For a farewell: Quiet colours, carefully bound.`,
    craft: topic`Workshop | What we take on | Ask for a quote | Master craftsman, Planning, On site
      Done properly, the first time. | We come when we said we would, tell you the price beforehand and leave the place clean.
      Repairs: Small jobs too, usually within the week. | New installations: Planned, built and explained. | Emergencies: A person answers, at night as well.`,
    bike: topic`Bicycle workshop | On the stand | See the prices | Mechanic, Wheels, Counter
      Back on the road by tonight. | Brakes, gears, tyres and the noise nobody can find. You hear the price before we pick up a spanner.
      Puncture repair: While you wait, tube included. | Full service: Brakes, gears, bearings and a test ride. | Wheel truing: Spoke by spoke, until it runs straight.`,
    law: topic`Law firm | Fields of law | Arrange a first talk | Employment law, Family law, Office
      Clear advice in tangled matters. | We say what is possible, what it costs and what we would do. In plain words, before you decide.
      Employment: Contracts, notice and what comes after. | Family: Separation and custody, kept fair. | Property: Buying, renting and building.`,
    photo: topic`Photography | What gets photographed | Ask for a date | Photographer, Assistant, Retouching
      Light, caught in passing. | Portraits, weddings and quiet reportage. Pictures that still feel true in twenty years.
      Portraits: An hour outdoors or in the studio. | Weddings: From getting ready to the last dance. | Reportage: Workplaces and people as they are.`,
    architect: topic`Architecture | What we build | See the work | Design, Site, Models
      Buildings for real weather. | Houses, schools and careful conversions. We draw for light, for rain and for the people inside.
      Houses: Compact plans with long views. | Schools: Rooms that stay quiet when full. | Conversions: Old walls with a new use.`,
    design: topic`Design studio | What we design | See the work | Identity, Type, Projects
      Design that explains itself. | We draw identities, signs and screens for people who have something to say. Small team, short ways.
      Identity: A sign, a voice and the rules for both. | Editorial: Books and magazines that are read to the end. | Digital: Screens that need no manual.`,
    music: topic`Band | What is on | Hear us live | Voice, Drums, Bass
      Loud where it matters. | Four people, two voices and one rehearsal room under the railway. New songs all spring.
      The new record: Nine songs, recorded in five nights. | Live dates: Small halls with good ceilings. | Lessons: Guitar and drums, from the first day.`,
    event: topic`Event | What awaits you | See the programme | Programme, Guests, Stage
      Two days that go on talking. | Short talks, long breaks and a hall full of people who build things. Come with a question.
      Talks: Twenty minutes each, with time to ask. | Workshops: Small groups, hands on the table. | Evenings: One long table and no name badges.`,
    wedding: topic`Wedding | What awaits you | Reply to us | Witness, Witness, Music
      We are getting married. | And we would love to have you there when we say yes.
      Ceremony: In the garden, under the big lime tree. | Dinner: At one long table. | Dancing: Until the lights go out.`,
    hotel: topic`Guest house | Rooms | Ask for a room | Host, Kitchen, Rooms
      Sleep well, wake slowly. | Nine rooms, thick walls and breakfast until eleven. The lake is four minutes away on foot.
      Garden room: Two beds and a door to the green. | Attic room: Sloping roof, wide view, one desk. | Family suite: Two rooms and space for four.`,
    garden: topic`Gardening | What we do outdoors | Ask for a visit | Planning, Plants, On site
      Gardens that grow into themselves. | We plan with what is there: the soil, the shade and the old pear tree. Then we plant, and come back.
      Planning: A drawing, a list of plants and a price. | Planting: Shrubs and perennials that suit your soil. | Care: Four visits a year, in every season.`,
    school: topic`School | What you learn | Find a course | Head, Languages, Office
      Learn it by doing it. | Small groups, patient teachers and rooms with big windows. You can begin at any time.
      Beginners: From the first word to the first talk. | Evening course: Twice a week, after work. | Children: Playing first, rules later.`,
    pets: topic`For pets | What we do | Book a visit | Groomer, Walks, Front desk
      In good hands on all fours. | Wash, trim and long walks for dogs who would rather be somewhere else. Treats are included.
      Wash and trim: Calm hands, warm water, no rush. | Day care: Company, a garden and an afternoon nap. | Walks: Two hours through the woods, in any weather.`,
    fashion: topic`Fashion | This season | See the collection | Design, Cutting, Shop
      Clothes that stay. | Cut here, sewn an hour away and made to be mended. Two small collections a year.
      Wool coat: Heavy cloth, deep pockets, ten winters. | Linen shirt: Softer with every wash. | Mending: Seams and elbows, for as long as you wear it.`,
    books: topic`Bookshop | On the table | See our picks | Fiction, Children’s books, Events
      Come in and read the first page. | Two rooms, four thousand titles and somebody who has read most of them. Tea is on the stove.
      New fiction: What we could not put down this month. | For children: A low shelf and a carpet to lie on. | Readings: Every other Thursday at half past seven.`,
    software: topic`Software | What it does | Start free | Product, Engineering, Support
      Less busywork, more done. | One calm place for tasks, files and decisions. Set up in an afternoon, understood in a day.
      One overview: See what is due and who is on it. | Quiet updates: A summary at five, no pings in between. | Your data: Export everything, at any time.`,
    other: topic`Welcome | What we do | See what we do | Founder, Planning, Front desk
      Good work, done with care. | We keep promises small and keep them all. Have a look at what we do and write to us.
      Advice: We listen first and answer plainly. | Making: Carefully, on time and as agreed. | Support: We are still there afterwards.`,
  },
  hours: {
    week: "Tuesday to Friday",
    saturday: "Saturday",
    sunday: "Sunday and Monday",
    closed: "Closed",
    note: "Different hours on public holidays.",
  },
  about: {
    text: "It started in 2014 with one room, borrowed tools and more patience than money. Today we are a small team, and still the ones who open the door ourselves.",
    facts: [
      ["2014", "founded"],
      ["6", "people"],
      ["1", "place"],
    ],
  },
  form: {
    lead: "A few lines are enough. We answer within two working days.",
    name: "Name",
    email: "E-mail",
    message: "Message",
    send: "Send message",
    needName: "Tell us your name.",
    needEmail: "Enter an e-mail address such as anna@example.com.",
    needMessage: "Write a sentence or two.",
    sent: "Thank you. This sample form sends nothing yet.",
    phone: "Phone",
    address: "Address",
    street: "12 Mill Lane",
  },
  newsletter: {
    lead: "Four times a year: what is new, what is coming, nothing else.",
    action: "Subscribe",
    done: "Thank you. This sample form sends nothing yet.",
  },
  people: pairs`
    Nora Lindqvist = Opens early and knows everyone’s name.
    Tom Okafor = Measures twice, usually three times.
    Ines Moreau = Finds a date when there is none.
    Jun Sato = Asks the question nobody thought of.
    Lena Hartwig = Has an answer, or knows who has.
    Omar Haddad = New here, and already missed on Mondays.`,
  quotes: pairs`
    Hannah B. = Friendly, on time and exactly as agreed. You rarely get that.
    Marcus T. = I came because of a tip and stayed because of the people.
    Priya S. = Somebody here really thinks about what they do.`,
  questions: pairs`
    Do I need an appointment? = It helps, but it is not a must. If you come without one, there may be a short wait.
    How can I pay? = By card, in cash or on invoice.
    Is there a step at the door? = No. The entrance is level and the doors are wide.
    What if I have to cancel? = Let us know a day before and it costs nothing.`,
  softwareQuestions: pairs`
    Is there a free trial? = Yes. The smallest plan costs nothing and stays free for as long as you use it.
    Can I change plans later? = At any time. The new price counts from the next month, and nothing is lost.
    Who owns the data? = You do. Everything can be exported in one file, also after you cancel.
    How do I cancel? = With one click in the settings. It takes effect at the end of the month.`,
  gallery: {
    lead: "Choose a picture to see it larger.",
    names: ["Morning", "Hillside", "Harbour", "Orchard", "Night", "Dunes"],
    show: "Enlarge",
    close: "Close",
  },
  map: {
    lead: "Four minutes on foot from the station, bicycle stands at the door.",
    alt: "Sketch map: the place lies between the river and the station",
    route: "From the station, follow the river and turn left at the bridge.",
  },
  menu: {
    lead: "Cooked fresh, with what the season gives.",
    note: "Ask us about allergens; we are glad to change a dish.",
    groups: card`
      To begin | Leek soup = Potato, chive oil, rye bread | Beetroot = Goat’s cheese, walnut, orange | Smoked trout = Cucumber, dill, crème fraîche
      Mains | Mushroom risotto = Parmesan, lemon, thyme | Braised beef = Root vegetables, red wine, mash | Pike-perch = Lentils, fennel, brown butter
      Sweet | Plum tart = Warm, with cream | Chocolate mousse = Sea salt, olive oil | Cheese = Three kinds, pear, honey`,
  },
};
