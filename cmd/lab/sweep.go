package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"hardcurrency/cmd/lab/internal/sweep"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// settings collects a flag that can be given several times.
type settings []string

// String shows what was given.
func (s *settings) String() string { return strings.Join(*s, " ") }

// Set adds one.
func (s *settings) Set(v string) error {
	*s = append(*s, v)
	return nil
}

func runSweep(c *call) int {
	var s setting
	var set settings
	s.flags(c, "mix")
	for name, usage := range map[string]string{
		"difficulty": "`ids` of difficulties, with commas",
		"state":      "`policies` in the state's seat, names or JSON files, with commas",
		"coalition":  "`policies` in the coalition's seat, likewise",
	} {
		c.flags.Lookup(name).Usage = usage
	}
	seeds := c.flags.String("seeds", "1:100", "seeds `A:B`, both included")
	c.flags.Var(&set, "set", "`param=v1,v2` of balance.json; each value in turn. Can be given several times")
	shard := c.flags.String("shard", "", "play only piece `i/n`, i from 0 to n-1; read from SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX when they are set")
	file := c.flags.String("o", "", "write the rows to this `file`, as CSV, or as Parquet if it ends so; {shard} in it is the piece's number")
	restart := c.flags.Bool("restart", false, "discard what the file has, instead of going on from there")
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := c.noArgs(); !ok {
		return code
	}
	if *file == "" {
		return c.usage("-o FILE is wanted")
	}
	piece, fromBatch, err := sweep.FindShard(*shard, os.Getenv)
	if err != nil {
		return c.usage("%v", err)
	}
	path, own := piece.File(*file)
	if fromBatch && !own && piece.Count > 1 {
		fmt.Fprintf(c.err, "lab sweep: piece %d of %d writes %s; if the other pieces would too, put {shard} into its name\n", piece.Index, piece.Count, path)
	}
	plan, code := s.plan(c, *seeds, set)
	if code != exitOK {
		return code
	}
	if _, err := plan.Rows(); err != nil {
		return c.usage("%v", err)
	}
	// A batch system that takes the machine back sends SIGTERM first.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	meter := newMeter(c.err)
	res, err := sweep.Run(ctx, plan, sweep.Options{
		Shard: piece, File: path, Restart: *restart,
		Progress: func(done, of int) { meter.stage("campaigns", done, of) },
	})
	meter.end()
	switch {
	case errors.Is(err, context.Canceled):
		return c.fail("interrupted: %s has %d of %d rows; the same command goes on from there", path, res.Done, res.Rows)
	case errors.Is(err, sweep.ErrOther):
		return c.fail("%v; choose another file, or -restart to discard it", err)
	case err != nil:
		return c.fail("%v", err)
	}
	fmt.Fprintf(c.out, "%s: %d rows", path, res.Done)
	if res.Resumed > 0 {
		fmt.Fprintf(c.out, ", %d of them from before", res.Resumed)
	}
	fmt.Fprintln(c.out)
	return exitOK
}

// plan makes the plan of a sweep from the command line.
func (s *setting) plan(c *call, seeds string, set []string) (*sweep.Plan, int) {
	plan := &sweep.Plan{}
	var err error
	if plan.First, plan.Last, err = sweep.ParseSeeds(seeds); err != nil {
		return nil, c.usage("%v", err)
	}
	l, ok := s.load(c)
	if !ok {
		return nil, exitFail
	}
	for _, id := range strings.Split(s.difficulty, ",") {
		rules, err := l.Compile(s.scenario, id)
		if err != nil {
			return nil, c.usage("%v", err)
		}
		plan.Levels = append(plan.Levels, rules)
	}
	for _, text := range set {
		v, err := sweep.ParseValues(text, l.Params)
		if err != nil {
			return nil, c.usage("-set: %v", err)
		}
		plan.Set = append(plan.Set, v)
	}
	if plan.States, err = s.players(s.stateSeat, content.StateSeat); err == nil {
		plan.Coalitions, err = s.players(s.coalitionSeat, content.CoalitionSeat)
	}
	if err != nil {
		return nil, c.badPolicy(err)
	}
	return plan, exitOK
}

// players reads policies with commas between them.
func (s *setting) players(list string, seat content.Seat) ([]sweep.Player, error) {
	var out []sweep.Player
	for _, name := range strings.Split(list, ",") {
		p, err := s.policy(name, seat)
		if err != nil {
			return nil, err
		}
		player := sweep.Player{Name: name, Policy: p}
		if isPolicyFile(name) {
			data, err := os.ReadFile(name)
			if err != nil {
				return nil, fmt.Errorf("%w: %w", errPolicyFile, err)
			}
			var h num.Hasher
			h.AddString(string(data))
			player.Digest = h.Sum()
		}
		out = append(out, player)
	}
	return out, nil
}
