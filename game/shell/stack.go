package shell

import (
	"hardcurrency/game/stage"
)

// stack is the scenes, the shown one on top. Changes wait until no scene is in
// the middle of its turn.
type stack struct {
	scenes  []stage.Scene
	shown   stage.Scene
	pending []func(*stack)
	stopped []stage.Scene
	started map[stage.Scene]bool
}

func (k *stack) top() stage.Scene {
	if n := len(k.scenes); n > 0 {
		return k.scenes[n-1]
	}
	return nil
}

func (k *stack) later(f func(*stack)) { k.pending = append(k.pending, f) }

func (k *stack) push(s stage.Scene) { k.scenes = append(k.scenes, s) }

func (k *stack) pop() {
	if n := len(k.scenes); n > 0 {
		k.stopped = append(k.stopped, k.scenes[n-1])
		k.scenes = k.scenes[:n-1]
	}
}

// settle makes the changes that were asked for and tells the scenes. Scenes may
// ask for more while they are told.
func (k *stack) settle(h stage.Host) {
	for len(k.pending) > 0 || k.shown != k.top() {
		todo := k.pending
		k.pending = nil
		for _, f := range todo {
			f(k)
		}
		if k.shown != nil && k.shown != k.top() {
			if v, ok := k.shown.(stage.Shower); ok {
				v.Covered()
			}
		}
		gone := k.stopped
		k.stopped = nil
		for _, s := range gone {
			delete(k.started, s)
			if v, ok := s.(stage.Stopper); ok {
				v.Stop()
			}
		}
		top := k.top()
		if top == k.shown {
			continue
		}
		k.shown = top
		if top == nil {
			continue
		}
		if k.started == nil {
			k.started = map[stage.Scene]bool{}
		}
		if !k.started[top] {
			k.started[top] = true
			top.Start(h)
		}
		if v, ok := top.(stage.Shower); ok {
			v.Shown()
		}
	}
}
