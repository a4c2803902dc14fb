package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"

	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/system"
)

// policyFiles holds the policy files that a command line names, read once: a
// policy keeps nothing of its own, so that all campaigns can share it.
type policyFiles struct {
	lock  sync.Mutex
	rules *content.Rules
	read  map[string]policyFile
}

type policyFile struct {
	policy policy.Policy
	err    error
}

// errPolicyFile marks a policy file that cannot be used, against a name that does
// not exist: the command line is right, the file is not.
var errPolicyFile = errors.New("the policy file cannot be used")

// isPolicyFile tells the files from the names.
func isPolicyFile(name string) bool {
	return strings.HasSuffix(name, ".json") || strings.ContainsAny(name, `/\`)
}

// opponent is who a save says plays the other seat. A file is no part of a save:
// whoever loads it plays on against the usual opponent.
func opponent(name string) string {
	if isPolicyFile(name) {
		return ""
	}
	return name
}

// policy returns the policy of a seat by its name or its file.
func (s *setting) policy(name string, seat content.Seat) (policy.Policy, error) {
	if !isPolicyFile(name) {
		return policy.New(name, seat)
	}
	s.files.lock.Lock()
	defer s.files.lock.Unlock()
	key := seat.String() + " " + name
	if f, ok := s.files.read[key]; ok {
		return f.policy, f.err
	}
	if s.files.rules == nil {
		// Policies are about dials and dossiers, which no difficulty changes.
		l, problems := content.Load(contentFS(s.folder))
		if problems.Fatal() {
			return nil, fmt.Errorf("%w: the content cannot be used:\n%w", errPolicyFile, problems)
		}
		var err error
		if s.files.rules, err = l.Compile(s.scenario, l.Difficulties[0].ID); err != nil {
			return nil, err
		}
	}
	var f policyFile
	if data, err := os.ReadFile(name); err != nil {
		f.err = fmt.Errorf("%w: %w", errPolicyFile, err)
	} else {
		p, problems := policy.ParseStanding(name, data, seat, s.files.rules, system.Metric)
		f.policy = p
		if problems.Fatal() {
			f.err = fmt.Errorf("%w:\n%w", errPolicyFile, problems)
		}
	}
	if s.files.read == nil {
		s.files.read = map[string]policyFile{}
	}
	s.files.read[key] = f
	return f.policy, f.err
}

// badPolicy complains about a policy: a name that does not exist is a mistake on
// the command line, a file that cannot be used is not.
func (c *call) badPolicy(err error) int {
	if errors.Is(err, errPolicyFile) {
		return c.fail("%v", err)
	}
	return c.usage("%v", err)
}
