//go:build linux

package main

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestSlurmArray runs the example of docs/examples for real, on a cluster of one
// node that lives in a folder of the test, and compares the pieces with a sweep
// in one piece.
func TestSlurmArray(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program and starts a cluster")
	}
	for _, program := range []string{"munged", "slurmctld", "slurmd", "sbatch", "sinfo"} {
		if _, err := lookFor(program); err != nil {
			t.Skipf("%s is not installed (Debian: apt-get install slurm-wlm)", program)
		}
	}
	folder := startCluster(t)
	lab := filepath.Join(folder, "lab")
	if out, err := exec.Command("go", "build", "-o", lab, ".").CombinedOutput(); err != nil {
		t.Fatalf("building lab: %v\n%s", err, out)
	}
	example, err := filepath.Abs("../../docs/examples/sweep.sbatch")
	if err != nil {
		t.Fatal(err)
	}
	const seeds = "1:4"
	job := exec.Command("sbatch", "--wait", "--chdir="+folder, example)
	job.Env = append(os.Environ(), "LAB="+lab, "SEEDS="+seeds, "OUT="+folder)
	if out, err := job.CombinedOutput(); err != nil {
		said, _ := filepath.Glob(filepath.Join(folder, "slurm-*.out"))
		for _, f := range said {
			b, _ := os.ReadFile(f)
			t.Logf("%s: %s", filepath.Base(f), b)
		}
		t.Fatalf("sbatch: %v\n%s", err, out)
	}
	var joined []byte
	for i := range 4 {
		piece, err := os.ReadFile(filepath.Join(folder, fmt.Sprintf("rows-%d.csv", i)))
		if err != nil {
			t.Fatal(err)
		}
		if i > 0 {
			_, piece, _ = bytes.Cut(piece, []byte("\n"))
		}
		joined = append(joined, piece...)
	}
	whole := filepath.Join(folder, "whole.csv")
	code, _, complaint := use("sweep", "-scenario", "pressure-2017", "-seeds", seeds, "-state", "novice,adaptive",
		"-coalition", "baseline,adaptive", "-set", "analysts.base=0.3,0.4,0.5", "-o", whole)
	if code != exitOK {
		t.Fatalf("sweep: exit %d, %s", code, complaint)
	}
	want, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(joined, want) {
		t.Errorf("the pieces of the array are %d bytes, the whole is %d, and they differ", len(joined), len(want))
	}
}

// lookFor finds a program, in the folders for administrators too.
func lookFor(name string) (string, error) {
	path, err := exec.LookPath(name)
	if err != nil {
		path, err = exec.LookPath("/usr/sbin/" + name)
	}
	return path, err
}

// startCluster starts a SLURM cluster of this machine alone, as the present user,
// and points SLURM_CONF at it. It is gone when the test is over.
func startCluster(t *testing.T) string {
	t.Helper()
	// A socket's path may have 107 bytes, which a test's own folder can exceed.
	folder, err := os.MkdirTemp("", "slurm")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	in := func(name string) string { return filepath.Join(folder, name) }
	for _, name := range []string{"state", "spool", "run"} {
		if err := os.Mkdir(in(name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(folder, 0o755); err != nil { // so that daemons trust the socket's folder
		t.Fatal(err)
	}
	key := make([]byte, 1024)
	rand.Read(key)
	if err := os.WriteFile(in("key"), key, 0o600); err != nil {
		t.Fatal(err)
	}
	me, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	host, _, _ = strings.Cut(host, ".")
	conf := fmt.Sprintf(`ClusterName=lab
SlurmctldHost=%[1]s(127.0.0.1)
SlurmUser=%[2]s
SlurmdUser=%[2]s
AuthType=auth/munge
AuthInfo=socket=%[3]s/run/socket
CredType=cred/munge
SlurmctldPort=%[4]d
SlurmdPort=%[5]d
StateSaveLocation=%[3]s/state
SlurmdSpoolDir=%[3]s/spool
SlurmctldPidFile=%[3]s/slurmctld.pid
SlurmdPidFile=%[3]s/slurmd.pid
SlurmctldLogFile=%[3]s/slurmctld.log
SlurmdLogFile=%[3]s/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SwitchType=switch/none
MpiDefault=none
JobCompType=jobcomp/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
ReturnToService=2
NodeName=%[1]s NodeAddr=127.0.0.1 CPUs=%[6]d State=UNKNOWN
PartitionName=main Nodes=%[1]s Default=YES State=UP
`, host, me.Username, folder, freePort(t), freePort(t), runtime.NumCPU())
	if err := os.WriteFile(in("slurm.conf"), []byte(conf), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Setenv("SLURM_CONF", in("slurm.conf"))
	for _, d := range []struct {
		pid  string
		args []string
	}{
		{"munged.pid", []string{"munged", "--force", "--key-file=" + in("key"), "--socket=" + in("run/socket"), "--pid-file=" + in("munged.pid"), "--log-file=" + in("munged.log"), "--seed-file=" + in("seed")}},
		{"slurmctld.pid", []string{"slurmctld", "-f", in("slurm.conf")}},
		{"slurmd.pid", []string{"slurmd", "-f", in("slurm.conf")}},
	} {
		program, err := lookFor(d.args[0])
		if err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(program, d.args[1:]...).CombinedOutput(); err != nil {
			t.Skipf("%s does not start for this user: %v %s", d.args[0], err, out)
		}
		t.Cleanup(func() { stopDaemon(t, in(d.pid)) })
	}
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(200 * time.Millisecond) {
		out, _ := exec.Command("sinfo", "--noheader", "--format=%T").Output()
		if strings.HasPrefix(string(out), "idle") {
			return folder
		}
		if time.Now().After(end) {
			log, _ := os.ReadFile(in("slurmctld.log"))
			t.Fatalf("the cluster's node is %q after half a minute\n%s", out, log)
		}
	}
}

// stopDaemon ends the process whose id a daemon wrote, and waits until it is gone.
func stopDaemon(t *testing.T, file string) {
	b, err := os.ReadFile(file)
	if err != nil {
		return
	}
	id, err := strconv.Atoi(strings.TrimSpace(string(b)))
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	syscall.Kill(id, syscall.SIGTERM)
	for end := time.Now().Add(10 * time.Second); syscall.Kill(id, 0) == nil; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			syscall.Kill(id, syscall.SIGKILL)
			return
		}
	}
}

// freePort returns a port that was free a moment ago.
func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}
