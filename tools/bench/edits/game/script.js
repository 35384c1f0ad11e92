const LEVELS = [
	{
		name: 'The cellar',
		par: 24,
		hint: 'Push, never pull.',
		map: [
			'##############',
			'#....*.....$.#',
			'#...#....@*#.#',
			'#........##..#',
			'#......#...#$#',
			'####.....#...#',
			'#..#....#....#',
			'#*$.....#....#',
			'##############',
		],
	},
	{
		name: 'Two lamps',
		par: 29,
		hint: 'Light both lamps before the door.',
		map: [
			'##############',
			'##........*###',
			'#.#@.#...#...#',
			'##.##$.....*.#',
			'#.......#*...#',
			'#.....#......#',
			'#...........$#',
			'#.#..#$......#',
			'##############',
		],
	},
	{
		name: 'Crossing',
		par: 34,
		hint: 'Go round the other way.',
		map: [
			'##############',
			'#*......#.#..#',
			'##$**..@..$..#',
			'#.......#....#',
			'#....#...#...#',
			'#....#..$....#',
			'##..#.#..#...#',
			'#...#.......##',
			'##############',
		],
	},
	{
		name: 'Old stairs',
		par: 39,
		hint: 'The left crate first.',
		map: [
			'##############',
			'##...........#',
			'#.........##.#',
			'#.*...#*#..@.#',
			'#....#.......#',
			'#.......##..##',
			'#.$....#.....#',
			'###.#*.$..$.##',
			'##############',
		],
	},
	{
		name: 'Bakery',
		par: 44,
		hint: 'Leave room to turn.',
		map: [
			'##############',
			'#.#.#.#..#$..#',
			'#@*......$...#',
			'#..#...$.*...#',
			'##.....#...#.#',
			'##.$#.....*..#',
			'#..........#.#',
			'#........##*.#',
			'##############',
		],
	},
	{
		name: 'Long hall',
		par: 49,
		hint: 'Do not fill the corner.',
		map: [
			'##############',
			'#.@...$.*..$.#',
			'##..#.##..*.*#',
			'#............#',
			'#..#...##.$..#',
			'#......#.....#',
			'###..#...*...#',
			'#......$.#...#',
			'##############',
		],
	},
	{
		name: 'Garden gate',
		par: 54,
		hint: 'A wall is a friend.',
		map: [
			'##############',
			'#..#.$#*....##',
			'##.#...$...@*#',
			'#....#*..#...#',
			'#..#......#.##',
			'#.#.....#.#.##',
			'#......##....#',
			'#*.....$...#.#',
			'##############',
		],
	},
	{
		name: 'Night shift',
		par: 59,
		hint: 'Count your steps.',
		map: [
			'##############',
			'#...#..#.#...#',
			'#..$.$..#..#.#',
			'#..#....#..*.#',
			'#$..#.###.@..#',
			'#$....*.*....#',
			'#..#..#......#',
			'#..#*#..#....#',
			'##############',
		],
	},
	{
		name: 'Three keys',
		par: 64,
		hint: 'One crate stays.',
		map: [
			'##############',
			'##..#...@#...#',
			'#..#......#..#',
			'#..#...*$....#',
			'#$.......#.*.#',
			'##*#$..#.....#',
			'##*#.*....#..#',
			'#.......###.##',
			'##############',
		],
	},
	{
		name: 'The mill',
		par: 69,
		hint: 'Start at the end.',
		map: [
			'##############',
			'##....##.#.#.#',
			'##....##.$...#',
			'#.........$..#',
			'#.@..##...**.#',
			'#.**#...*....#',
			'#$....#$###..#',
			'#.#........#.#',
			'##############',
		],
	},
	{
		name: 'Harbour',
		par: 74,
		hint: 'Mind the water.',
		map: [
			'##############',
			'#....#$#.#...#',
			'#..#.*..*..#.#',
			'#..###.....@$#',
			'#........*.#.#',
			'##.....#....*#',
			'#..#####...#*#',
			'#..##...#.$$.#',
			'##############',
		],
	},
	{
		name: 'Clock tower',
		par: 79,
		hint: 'Up, then wait.',
		map: [
			'##############',
			'#....#....#$.#',
			'##.#.*.#.....#',
			'##.$##..#..###',
			'#.#.......*..#',
			'#...#.....$*.#',
			'#.$..#.#*#.$.#',
			'#.*...#......#',
			'##############',
		],
	},
	{
		name: 'Winter yard',
		par: 84,
		hint: 'Snow hides a path.',
		map: [
			'##############',
			'#.*#.$#*...#.#',
			'##*$.#......##',
			'#...##......##',
			'#$@.##....#.*#',
			'#..$....*...$#',
			'#.......##...#',
			'#...#.##.*..$#',
			'##############',
		],
	},
	{
		name: 'The attic',
		par: 89,
		hint: 'Everything at once.',
		map: [
			'##############',
			'#..*....#....#',
			'##...*..$..#.#',
			'##$.##*.#....#',
			'###.##..*###.#',
			'#$...$$......#',
			'#*.@.#..*.####',
			'#$..###...#..#',
			'##############',
		],
	},
	{
		name: 'Dry dock',
		par: 94,
		hint: 'Keep the middle free.',
		map: [
			'##############',
			'##.#.#.......#',
			'#.*...##.*.###',
			'#$...#.......#',
			'#.#..#*......#',
			'#*#.*..###...#',
			'#....#.#.###.#',
			'#...###*.$.#$#',
			'##############',
		],
	},
	{
		name: 'Signal box',
		par: 99,
		hint: 'Second lamp first.',
		map: [
			'##############',
			'#....$#......#',
			'#.#.*..*#...##',
			'#...##..#@#.##',
			'#...#....#$$.#',
			'#.*$#...*#.###',
			'#.......#..*.#',
			'#..$#..*#..$##',
			'##############',
		],
	},
	{
		name: 'Chapel',
		par: 104,
		hint: 'Quiet, and to the left.',
		map: [
			'##############',
			'#*#.*...$*#..#',
			'#.#$...#..#..#',
			'###..#.#.##..#',
			'##..$.*..*$###',
			'#..#....#.#.##',
			'##.....#$....#',
			'#.#*..##.#.#.#',
			'##############',
		],
	},
	{
		name: 'Salt store',
		par: 109,
		hint: 'Two crates are too many.',
		map: [
			'##############',
			'#$.###.#.....#',
			'###*..#...#*.#',
			'#..$..#.#*$###',
			'#.#.#.......*#',
			'#.##@$..#....#',
			'#.#*#...$#.$.#',
			'#.*####*#..$.#',
			'##############',
		],
	},
	{
		name: 'Wine press',
		par: 114,
		hint: 'Do it backwards.',
		map: [
			'##############',
			'##*##.###$...#',
			'#.....$#.*.@##',
			'#......#*....#',
			'#..##*...$...#',
			'#...#..*#...##',
			'#.$..###.....#',
			'##..#..$##$$.#',
			'##############',
		],
	},
	{
		name: 'Orchard',
		par: 119,
		hint: 'Mind the third tree.',
		map: [
			'##############',
			'#.*.*$#*..#.##',
			'#..##$.#.....#',
			'#.#..#.#..##.#',
			'#..#.#*...$@.#',
			'##.#.#$*.$$#.#',
			'###....#..####',
			'#.#....*...*.#',
			'##############',
		],
	},
	{
		name: 'Ferry',
		par: 124,
		hint: 'Over and back.',
		map: [
			'##############',
			'#.$.#..$.#*.##',
			'##.#..*...$.##',
			'#.$*.$.##.$..#',
			'#.....##.##..#',
			'#.#.**#.#....#',
			'#..##.#.*@.###',
			'##*#.#..*....#',
			'##############',
		],
	},
	{
		name: 'Barn owl',
		par: 129,
		hint: 'Listen before you push.',
		map: [
			'##############',
			'#...##...#.*.#',
			'#.@.#*#*#..$.#',
			'#....#..$$.*##',
			'#.#.....#$...#',
			'#..$*...$..*.#',
			'###$.####.#..#',
			'##.$*#..#.#.##',
			'##############',
		],
	},
	{
		name: 'Lighthouse',
		par: 134,
		hint: 'All the way round.',
		map: [
			'##############',
			'#.*..#.$$##..#',
			'#..*.#.$...*.#',
			'#.$$#..#.....#',
			'##.....#..#..#',
			'#.##..####$#.#',
			'#####...$....#',
			'#.#*..*$@#.#.#',
			'##############',
		],
	},
	{
		name: 'Tram depot',
		par: 139,
		hint: 'Follow the rails.',
		map: [
			'##############',
			'#*$....$....##',
			'#@.#..$.#$#.##',
			'#.*.#.#......#',
			'#*.....#..*.*#',
			'##$#...#.#..$#',
			'##..*#.#.##..#',
			'#$*.#..#.$####',
			'##############',
		],
	},
	{
		name: 'Ice house',
		par: 144,
		hint: 'Slippery, in thought only.',
		map: [
			'##############',
			'#.##.**..$#..#',
			'#.#$#...$.#.$#',
			'#*.$#*.#.$#..#',
			'#..#.#*.*$...#',
			'#.#....#...#.#',
			'##*###..##.#*#',
			'#.#..$.#.*.#.#',
			'##############',
		],
	},
	{
		name: 'Last lamp',
		par: 149,
		hint: 'You know how.',
		map: [
			'##############',
			'###..#$*$.#.##',
			'#*.#$.##.#.*@#',
			'#.##......#$##',
			'#$.#**###....#',
			'#...*..**#.###',
			'#..#...$$$.#.#',
			'#..$.#.#.....#',
			'##############',
		],
	},
];

const board = document.querySelector('#board');
const stepsLabel = document.querySelector('#steps');
const levelLabel = document.querySelector('#level');
const message = document.querySelector('#message');
const list = document.querySelector('#levels');

const DIRECTIONS = {
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
};

let level = 0;
let grid = [];
let goals = new Set();
let player = [0, 0];
let steps = 0;
let undoStack = [];

function key(x, y) {
	return `${x},${y}`;
}

function load(index) {
	level = index;
	steps = 0;
	undoStack = [];
	goals = new Set();
	grid = LEVELS[index].map.map((row, y) =>
		[...row].map((cell, x) => {
			if (cell === '*') goals.add(key(x, y));
			if (cell === '@') player = [x, y];
			return cell === '#' || cell === '$' ? cell : '.';
		}),
	);
	message.textContent = LEVELS[index].hint;
	draw();
}

function draw() {
	board.style.setProperty('--columns', grid[0].length);
	board.replaceChildren(
		...grid.flatMap((row, y) =>
			row.map((cell, x) => {
				const tile = document.createElement('span');
				tile.className = 'tile';
				if (cell === '#') tile.classList.add('wall');
				if (cell === '$') tile.classList.add('crate');
				if (goals.has(key(x, y))) tile.classList.add('goal');
				if (player[0] === x && player[1] === y) tile.classList.add('player');
				return tile;
			}),
		),
	);
	stepsLabel.textContent = steps;
	levelLabel.textContent = `${level + 1}. ${LEVELS[level].name}`;
}

function move(dx, dy) {
	const [x, y] = player;
	const next = grid[y + dy]?.[x + dx];
	if (next === undefined || next === '#') return;
	const snapshot = { grid: grid.map((row) => [...row]), player: [...player] };
	if (next === '$') {
		if (grid[y + 2 * dy]?.[x + 2 * dx] !== '.') return;
		grid[y + 2 * dy][x + 2 * dx] = '$';
		grid[y + dy][x + dx] = '.';
	}
	undoStack.push(snapshot);
	player = [x + dx, y + dy];
	steps += 1;
	draw();
	if (solved()) finish();
}

function solved() {
	return [...goals].every((goal) => {
		const [x, y] = goal.split(',').map(Number);
		return grid[y][x] === '$';
	});
}

function finish() {
	const best = Number(localStorage.getItem(`best-${level}`)) || Infinity;
	if (steps < best) localStorage.setItem(`best-${level}`, String(steps));
	message.textContent = steps <= LEVELS[level].par ? 'Solved in style!' : 'Solved. Can you do it in fewer steps?';
	drawList();
}

function undo() {
	const last = undoStack.pop();
	if (!last) return;
	grid = last.grid;
	player = last.player;
	steps -= 1;
	draw();
}

function drawList() {
	list.replaceChildren(
		...LEVELS.map((each, index) => {
			const item = document.createElement('li');
			const button = document.createElement('button');
			const best = localStorage.getItem(`best-${index}`);
			button.type = 'button';
			button.textContent = best ? `${each.name} (${best})` : each.name;
			button.addEventListener('click', () => load(index));
			item.append(button);
			return item;
		}),
	);
}

document.addEventListener('keydown', (event) => {
	const direction = DIRECTIONS[event.key];
	if (direction) {
		event.preventDefault();
		move(...direction);
	}
	if (event.key === 'z') undo();
	if (event.key === 'r') load(level);
});

document.querySelector('#undo').addEventListener('click', undo);
document.querySelector('#restart').addEventListener('click', () => load(level));
document.querySelector('#next').addEventListener('click', () => load((level + 1) % LEVELS.length));

let touchStart = null;
board.addEventListener('pointerdown', (event) => {
	touchStart = [event.clientX, event.clientY];
});
board.addEventListener('pointerup', (event) => {
	if (!touchStart) return;
	const dx = event.clientX - touchStart[0];
	const dy = event.clientY - touchStart[1];
	touchStart = null;
	if (Math.max(Math.abs(dx), Math.abs(dy)) < 24) return;
	if (Math.abs(dx) > Math.abs(dy)) move(Math.sign(dx), 0);
	else move(0, Math.sign(dy));
});

drawList();
load(0);
