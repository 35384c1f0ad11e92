import { card, pairs, topic } from "./packed.ts";
import type { Words } from "./types.ts";

export const es: Words = {
  lang: "es",
  page: {
    skip: "Saltar al contenido",
    navigation: "Menú principal",
    top: "Volver arriba",
    footer: "Algunos textos de esta página son ejemplos.",
    from: "desde {x}",
    and: "y",
    menu: "Menú",
    close: "Cerrar",
  },
  sections: {
    offers: { nav: "Qué hacemos", title: "Qué hacemos" },
    menu: { nav: "Carta", title: "La carta" },
    about: { nav: "Nosotros", title: "Sobre nosotros" },
    gallery: { nav: "Galería", title: "Un paseo en imágenes" },
    prices: { nav: "Precios", title: "Precios" },
    hours: { nav: "Horario", title: "Horario" },
    team: { nav: "Equipo", title: "Nuestro equipo" },
    testimonials: { nav: "Opiniones", title: "Lo que dicen de nosotros" },
    faq: { nav: "Preguntas", title: "Buenas preguntas" },
    map: { nav: "Cómo llegar", title: "Cómo llegar" },
    newsletter: { nav: "Boletín", title: "Una carta de vez en cuando" },
    contact: { nav: "Contacto", title: "Escríbanos" },
  },
  // What it is | its offers | its button | roles; the headline and what follows it; the offers.
  topics: {
    bakery: topic`Panadería | Del horno | Ver los panes de hoy | Obrador, Pastelería, Mostrador
      Pan que se toma su tiempo. | Harina, agua, sal y una masa madre más vieja que la tienda. Horneado antes del alba, a la venta hasta vaciar el estante.
      Hogaza de masa madre: Corteza oscura, miga abierta, 36 horas de reposo. | Centeno con alcaravea: Denso y jugoso, mejor al segundo día. | Cruasán de mantequilla: Veintisiete capas, recién hecho a las seis y media.`,
    cafe: topic`Cafetería | En la barra | Ver la carta de cafés | Tueste, Barista, Tartas
      Buen café, sin prisas. | Un tostador, dos cafeteras y una mesa larga junto a la ventana. Quédese una taza o la tarde entera.
      Flat white: Espresso doble, leche sedosa, taza templada. | Filtro del día: De una sola finca, preparado a mano. | Bizcocho de limón: Horneado cada mañana, agotado a las tres.`,
    restaurant: topic`Restaurante | Esta semana | Reservar mesa | Cocina, Vinos, Sala
      Una carta corta, cocinada con mimo. | Lo que había esta mañana en el mercado está esta noche en la mesa. Once mesas, cocina abierta, vino honesto.
      Calabaza asada: Mantequilla tostada, salvia y avellana. | Lucioperca: Remolacha, rábano picante y eneldo. | Tarta de ciruelas: Templada, con nata aparte.`,
    dentist: topic`Clínica dental | Tratamientos | Pedir cita | Dentista, Prevención, Recepción
      Manos tranquilas, dientes sanos. | Explicamos antes de tratar y nos tomamos el tiempo que haga falta. Para adultos, niños y quienes preferirían no venir.
      Revisión y limpieza: Cuarenta minutos, una o dos veces al año. | Empastes y coronas: En una sola visita siempre que se pueda. | Miedo al dentista: Un comienzo lento, señales claras, ninguna sorpresa.`,
    practice: topic`Consulta médica | Qué tratamos | Pedir cita | Médica, Fisioterapia, Recepción
      Tiempo para lo que duele. | Una consulta para toda la familia. Escuchamos hasta el final, explicamos lo que encontramos y decimos qué puede esperar.
      Medicina general: De la revisión a la tos que no se va. | Fisioterapia: Treinta minutos tranquilos en buenas manos. | Visitas a domicilio: Cuando el camino es demasiado largo.`,
    yoga: topic`Centro de yoga | Clases | Encontrar una clase | Vinyasa, Yin, Recepción
      Llegar, respirar, empezar. | Grupos pequeños en una sala luminosa. Venga como esté; las esterillas y el té los ponemos nosotros.
      Flow de la mañana: Sesenta minutos para despertar despacio. | Yoga suave: Para espaldas rígidas y primeros pasos. | Descanso profundo: Yin y silencio al final del día.`,
    gym: topic`Gimnasio | Entrenamiento | Probar una sesión | Dirección, Fuerza, Movilidad
      Más fuerza, semana a semana. | Pesas libres, buenos entrenadores y un plan que encaja en su vida. Sin espejos llenos de lemas.
      Fuerza: Las bases de la barra, con alguien a su lado. | Resistencia: Cuarenta y cinco minutos intensos en grupo. | Movilidad: Contra el escritorio, las escaleras y los hombros cargados.`,
    hair: topic`Peluquería | En el sillón | Reservar cita | Corte, Color, Recepción
      Un corte que mañana sigue en su sitio. | Primero miramos, luego hablamos y después cortamos. Color sin prisas y consejo sincero.
      Corte y peinado: Cincuenta minutos, lavado incluido. | Color: Mechas, matices o color completo. | Cuidado: Un tratamiento y un masaje capilar.`,
    florist: topic`Floristería | Atado hoy | Encargar un ramo | Ramos, Bodas, Reparto
      Lo que florece ahora mismo. | Flores de viveros cercanos, atadas por encargo y entregadas en bicicleta.
      El ramo del día: Lo más bonito de esta mañana. | Corona de mesa: Dura una semana y se seca bien. | Para una despedida: Colores serenos, atados con cuidado.`,
    craft: topic`Oficio | De qué nos encargamos | Pedir presupuesto | Maestra de obra, Planificación, Obra
      Bien hecho, a la primera. | Llegamos cuando dijimos, damos el precio por adelantado y lo dejamos todo limpio.
      Reparaciones: También las pequeñas, casi siempre en la misma semana. | Instalaciones nuevas: Planificadas, montadas y explicadas. | Urgencias: Contesta una persona, también de noche.`,
    bike: topic`Taller de bicicletas | En el taller | Ver los precios | Mecánica, Ruedas, Mostrador
      De vuelta a la calle esta tarde. | Frenos, cambios, cubiertas y ese ruido que nadie encuentra. Sabrá el precio antes de que cojamos una llave.
      Pinchazo: Reparado al momento, cámara incluida. | Revisión completa: Frenos, cambios, rodamientos y una prueba. | Centrado de rueda: Radio a radio, hasta que gire recta.`,
    law: topic`Despacho de abogados | Áreas de práctica | Concertar una primera cita | Derecho laboral, Derecho de familia, Secretaría
      Consejo claro en asuntos enredados. | Decimos qué es posible, cuánto cuesta y qué haríamos nosotros. Con palabras sencillas, antes de que usted decida.
      Derecho laboral: Contratos, despidos y lo que viene después. | Derecho de familia: Separación y custodia, con equidad. | Derecho inmobiliario: Comprar, alquilar y construir.`,
    photo: topic`Fotografía | Ante la cámara | Consultar una fecha | Fotografía, Asistencia, Retoque
      La luz, atrapada al pasar. | Retratos, bodas y reportajes discretos. Imágenes que dentro de veinte años seguirán diciendo la verdad.
      Retratos: Una hora al aire libre o en el estudio. | Bodas: De los preparativos al último baile. | Reportajes: Oficios y personas, tal como son.`,
    architect: topic`Arquitectura | Qué construimos | Ver los proyectos | Proyecto, Obra, Maquetas
      Edificios para el tiempo que hace. | Casas, escuelas y reformas respetuosas. Dibujamos para la luz, para la lluvia y para quienes viven dentro.
      Casas: Plantas compactas con vistas largas. | Escuelas: Aulas que siguen tranquilas cuando están llenas. | Reformas: Muros viejos con un uso nuevo.`,
    design: topic`Estudio de diseño | Qué diseñamos | Ver los trabajos | Identidad, Tipografía, Proyectos
      Diseño que se explica solo. | Dibujamos identidades, señales y pantallas para quienes tienen algo que decir. Equipo pequeño, caminos cortos.
      Identidad: Un signo, una voz y reglas para ambos. | Editorial: Libros y revistas que se leen hasta el final. | Digital: Pantallas que no necesitan manual.`,
    music: topic`Grupo | Qué viene | Escuchar en directo | Voz, Batería, Bajo
      Fuerte cuando importa. | Cuatro personas, dos voces y un local bajo las vías. Canciones nuevas toda la primavera.
      El nuevo disco: Nueve canciones grabadas en cinco noches. | Conciertos: Salas pequeñas con buenos techos. | Clases: Guitarra y batería, desde el primer día.`,
    event: topic`Evento | Qué le espera | Ver el programa | Programa, Público, Escenario
      Dos días que dan que hablar. | Charlas cortas, pausas largas y una sala llena de gente que construye. Traiga una pregunta.
      Charlas: Veinte minutos cada una, con tiempo para preguntar. | Talleres: Grupos pequeños, manos sobre la mesa. | Noches: Una mesa larga y sin acreditaciones.`,
    wedding: topic`Boda | Qué les espera | Responder | Testigo, Testigo, Música
      Nos casamos. | Y nos haría muy felices tenerles a nuestro lado cuando digamos que sí.
      Ceremonia: En el jardín, bajo el tilo grande. | Cena: En una sola mesa larga. | Baile: Hasta que se apaguen las luces.`,
    hotel: topic`Casa de huéspedes | Habitaciones | Consultar habitaciones | Anfitriona, Cocina, Habitaciones
      Dormir bien, despertar despacio. | Nueve habitaciones, muros gruesos y desayuno hasta las once. El lago está a cuatro minutos a pie.
      Habitación del jardín: Dos camas y una puerta al verde. | Habitación del ático: Techo inclinado, vista amplia, un escritorio. | Suite familiar: Dos estancias y sitio para cuatro.`,
    garden: topic`Jardinería | Qué hacemos fuera | Pedir una visita | Planos, Plantas, Obra
      Jardines que llegan a ser ellos mismos. | Planeamos con lo que hay: el suelo, la sombra y el viejo peral. Luego plantamos, y volvemos.
      Proyecto: Un dibujo, una lista de plantas y un precio. | Plantación: Arbustos y vivaces para su suelo. | Cuidado: Cuatro visitas al año, en cada estación.`,
    school: topic`Escuela | Qué se aprende | Encontrar un curso | Dirección, Idiomas, Secretaría
      Aprender haciendo. | Grupos pequeños, profesores pacientes y aulas con ventanas grandes. Se puede empezar en cualquier momento.
      Principiantes: De la primera palabra a la primera charla. | Curso de tarde: Dos veces por semana, después del trabajo. | Infantil: Primero jugar, después las reglas.`,
    pets: topic`Para mascotas | Qué hacemos | Pedir cita | Peluquería, Paseos, Recepción
      A cuatro patas y en buenas manos. | Baño, corte y paseos largos para perros que preferirían estar en otra parte. Premios incluidos.
      Baño y corte: Manos tranquilas, agua tibia, sin prisa. | Guardería: Compañía, un jardín y una siesta. | Paseos: Dos horas de bosque, con cualquier tiempo.`,
    fashion: topic`Moda | Esta temporada | Ver la colección | Diseño, Corte, Tienda
      Ropa que se queda. | Cortada aquí, cosida a una hora y hecha para remendarse. Dos colecciones pequeñas al año.
      Abrigo de lana: Paño grueso, bolsillos hondos, diez inviernos. | Camisa de lino: Más suave con cada lavado. | Arreglos: Costuras y codos, mientras la lleve.`,
    books: topic`Librería | Sobre la mesa | Ver nuestra selección | Novela, Infantil, Encuentros
      Pase y lea la primera página. | Dos salas, cuatro mil títulos y alguien que los ha leído casi todos. El té está en el fuego.
      Novela nueva: Lo que este mes no pudimos soltar. | Infantil: Un estante bajo y una alfombra para tumbarse. | Encuentros: Un jueves sí y otro no, a las siete y media.`,
    software: topic`Software | Qué hace | Empezar gratis | Producto, Desarrollo, Soporte
      Menos papeleo, más hecho. | Un solo lugar tranquilo para tareas, archivos y decisiones. Se instala en una tarde y se entiende en un día.
      Todo a la vista: Saber qué vence y quién se ocupa. | Avisos discretos: Un resumen a las cinco, silencio entre medias. | Sus datos: Exportarlo todo, en cualquier momento.`,
    other: topic`Le damos la bienvenida | Qué hacemos | Ver qué hacemos | Fundadora, Planificación, Recepción
      Buen trabajo, hecho con cuidado. | Prometemos poco y lo cumplimos todo. Conozca lo que hacemos y escríbanos.
      Asesoramiento: Primero escuchamos y luego respondemos claro. | Realización: Con cuidado, a tiempo y según lo acordado. | Seguimiento: Después seguimos estando ahí.`,
  },
  hours: {
    week: "De martes a viernes",
    saturday: "Sábado",
    sunday: "Domingo y lunes",
    closed: "Cerrado",
    note: "Otro horario en días festivos.",
  },
  about: {
    text: "Todo empezó en 2014 con un solo cuarto, herramientas prestadas y más paciencia que dinero. Hoy somos un equipo pequeño y seguimos abriendo la puerta nosotros mismos.",
    facts: [
      ["2014", "año de fundación"],
      ["6", "personas"],
      ["1", "lugar"],
    ],
  },
  form: {
    lead: "Bastan unas líneas. Respondemos en dos días laborables.",
    name: "Nombre",
    email: "Correo electrónico",
    message: "Mensaje",
    send: "Enviar mensaje",
    needName: "Falta el nombre.",
    needEmail: "Indique un correo electrónico, por ejemplo anna@example.com.",
    needMessage: "Escriba una o dos frases.",
    sent: "Gracias. Este formulario de ejemplo aún no envía nada.",
    phone: "Teléfono",
    address: "Dirección",
    street: "Calle del Molino, 12",
  },
  newsletter: {
    lead: "Cuatro veces al año: lo nuevo, lo que viene y nada más.",
    action: "Suscribirse",
    done: "Gracias. Este formulario de ejemplo aún no envía nada.",
  },
  people: pairs`
    Nora Lindqvist = Abre temprano y conoce a todos por su nombre.
    Tom Okafor = Mide dos veces, casi siempre tres.
    Inés Moreau = Encuentra una fecha cuando ya no queda ninguna.
    Jun Sato = Hace la pregunta en la que nadie pensó.
    Lena Hartwig = Tiene la respuesta, o sabe quién la tiene.
    Omar Haddad = Es nuevo y los lunes ya se le echa de menos.`,
  quotes: pairs`
    Ana B. = Amables, puntuales y tal como habíamos quedado. No es lo habitual.
    Marcos T. = Vine por una recomendación y me quedé por la gente.
    Priya S. = Aquí de verdad piensan en lo que hacen.`,
  questions: pairs`
    ¿Necesito cita previa? = Ayuda, pero no es imprescindible. Sin cita puede que haya que esperar un poco.
    ¿Cómo puedo pagar? = Con tarjeta, en efectivo o con factura.
    ¿Hay algún escalón en la entrada? = No. La entrada está a nivel de la calle y las puertas son anchas.
    ¿Y si tengo que cancelar? = Avísenos con un día de antelación y no cuesta nada.`,
  softwareQuestions: pairs`
    ¿Se puede probar gratis? = Sí. El plan más pequeño no cuesta nada y sigue siendo gratuito mientras lo use.
    ¿Puedo cambiar de plan más tarde? = En cualquier momento. El nuevo precio cuenta desde el mes siguiente y no se pierde nada.
    ¿De quién son los datos? = Suyos. Todo se exporta en un solo archivo, también después de cancelar.
    ¿Cómo se cancela? = Con un clic en los ajustes, para el final del mes.`,
  gallery: {
    lead: "Elija una imagen para verla más grande.",
    names: ["Mañana", "Colina", "Puerto", "Huerto", "Noche", "Dunas"],
    show: "Ampliar",
    close: "Cerrar",
  },
  map: {
    lead: "A cuatro minutos a pie de la estación, con aparcabicicletas en la puerta.",
    alt: "Plano esquemático: el lugar queda entre el río y la estación",
    route: "Desde la estación, siga el río y gire a la izquierda en el puente.",
  },
  menu: {
    lead: "Cocina recién hecha, con lo que da la temporada.",
    note: "Consúltenos los alérgenos; adaptamos los platos con gusto.",
    groups: card`
      Para empezar | Crema de puerros = Patata, aceite de cebollino, pan de centeno | Remolacha = Queso de cabra, nuez, naranja | Trucha ahumada = Pepino, eneldo, nata agria
      Platos principales | Risotto de setas = Parmesano, limón, tomillo | Ternera estofada = Hortalizas de raíz, vino tinto, puré | Lucioperca = Lentejas, hinojo, mantequilla tostada
      Postres | Tarta de ciruelas = Templada, con nata | Mousse de chocolate = Sal marina, aceite de oliva | Quesos = Tres variedades, pera, miel`,
  },
};
