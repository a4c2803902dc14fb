package stage

// Speeds are the days a second that a player can choose from.
var Speeds = [4]int{1, 2, 4, 12}

// Pace turns the player's time into whole days. However long frames take, so
// many seconds give so many days; a long gap does not give a flood of them.
// The zero value is paused at the first speed.
type Pace struct {
	speed   int
	running bool
	owed    float64 // days not yet lived, below one
}

// Running says whether days go by.
func (p *Pace) Running() bool { return p.running }

// SetRunning starts and stops the days.
func (p *Pace) SetRunning(on bool) { p.running = on }

// Toggle starts the days if they stand still, and the other way round.
func (p *Pace) Toggle() { p.running = !p.running }

// Speed is the chosen speed, an index into Speeds.
func (p *Pace) Speed() int { return p.speed }

// SetSpeed chooses a speed by its index into Speeds; others are ignored. It
// does not start the days.
func (p *Pace) SetSpeed(i int) {
	if i >= 0 && i < len(Speeds) {
		p.speed = i
	}
}

// Advance lets dt seconds pass and returns how many days to live now: none
// while paused. Time beyond MaxStep is lost.
func (p *Pace) Advance(dt float64) (days int) {
	if !p.running || !(dt > 0) {
		return 0
	}
	p.owed += min(dt, MaxStep) * float64(Speeds[p.speed])
	days = int(p.owed)
	p.owed -= float64(days)
	return days
}

// Interrupt gives back days that were not lived, because something stopped the
// clock in the middle of them, and forgets the rest of the present day.
func (p *Pace) Interrupt() {
	p.running = false
	p.owed = 0
}

// Fraction is how much of the present day has gone by, 0 to 1, for things that
// move evenly on the screen.
func (p *Pace) Fraction() float64 { return p.owed }
